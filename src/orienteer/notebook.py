"""Orienteer in a notebook: `%load_ext orienteer.notebook`, then a cell that begins with `%%grade AREA/TOPIC/EXERCISE`,
and the file's name behind it where that isn't `solution.py`.

The cell is the submission. It isn't run in the notebook's own process; the report is the terminal's, and what passes is
kept as from any other face.
"""

from __future__ import annotations

import io
from typing import Any

from orienteer.cli.checking import Desk
from orienteer.cli.endings import ending_of
from orienteer.cli.output import output_to
from orienteer.cli.render.report import report_blocks
from orienteer.errors import OrienteerError
from orienteer.grading.report import Report


def grade(exercise_id: str, source: str, file_name: str = "solution.py") -> Report | None:
    """Submit some code and print the report.

    Args:
        exercise_id: `area/topic/exercise`.
        source: the learner's file.
        file_name: what the exercise calls it.

    Returns:
        The report; None where it could not be graded, after a sentence that says why.
    """
    from orienteer.settings import read_settings

    exercise_id = exercise_id.strip()
    if exercise_id.count("/") != 2:
        print(f"“{exercise_id}” is no exercise's id: %%grade AREA/TOPIC/EXERCISE says which one the cell is for.")
        return None
    desk = Desk(read_settings())
    try:
        report = desk.submit(exercise_id, {file_name: source.encode("utf-8")})
    except OrienteerError as error:
        what, remedy, _ = ending_of(error)
        print(f"{what} {remedy}".strip())
        return None
    finally:
        desk.close()
    page = io.StringIO()
    output_to(page, colours=False).show(report_blocks(report, source=source))
    print(page.getvalue().strip("\n"))
    return report


def load_ipython_extension(shell: Any) -> None:
    """What `%load_ext` calls: the magic `%%grade` is there from then on."""

    def magic(line: str, cell: str) -> None:
        exercise_id, _, file_name = line.strip().partition(" ")
        grade(exercise_id, cell, file_name.strip() or "solution.py")

    shell.register_magic_function(magic, magic_kind="cell", magic_name="grade")
