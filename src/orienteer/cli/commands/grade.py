"""`orienteer grade`: files against any exercise's folder, inside the curriculum or not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from orienteer.cli.endings import NOT_ACCEPTED
from orienteer.cli.making import YES, with_environments
from orienteer.cli.output import standard_output
from orienteer.cli.render.graded import graded_as_json, graded_blocks
from orienteer.cli.render.report import report_blocks
from orienteer.cli.workshop import workshop
from orienteer.grading.report import Verdict

if TYPE_CHECKING:
    from orienteer.services.grade_files import GradedFile


def grade(
    folder: Annotated[
        Path, typer.Argument(metavar="EXERCISE_FOLDER", help="Holds exercise.md, solution.py and checks.py.")
    ],
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE", help="What to grade, each by itself; a folder is one submission of several files."
        ),
    ],
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object a line, as soon as a file is graded.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help=YES)] = False,
) -> None:
    """Grade files against an exercise's folder. Nothing is kept.

    Exit status: 0 all are accepted, 1 one is not, 2 a wrong call or folder, 3 the machine can't.
    """
    from orienteer.services.grade_files import grade_files

    output = standard_output()
    graded: list[Verdict] = []
    with workshop() as shop:

        def grade_rest() -> None:
            for each in grade_files(folder, files[len(graded) :], runner=shop.runner):
                graded.append(each.report.verdict)
                tell(each)

        def tell(each: GradedFile) -> None:
            if as_json:
                output.json(graded_as_json(each.file, each.report))
            elif len(files) == 1:
                output.show(report_blocks(each.report, title=str(each.file), source=each.source))
            else:
                output.show(graded_blocks(each.file, each.report, each.source))

        with_environments(grade_rest, yes=yes)
    if graded.count(Verdict.ACCEPTED) < len(files):
        raise typer.Exit(NOT_ACCEPTED)
