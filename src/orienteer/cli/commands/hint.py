"""`orienteer hint`: one step further, from where, to what, to how."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from orienteer.cli.output import standard_output
from orienteer.cli.page import Block, Gap, Piece, Title
from orienteer.cli.target import Target
from orienteer.cli.workshop import right_now, workshop

STEPS = ("Where to look", "What is going on", "How one might proceed")
"""What each step tells. Source: the design of the hints."""


def hint(
    target: Target = ".",
    step: Annotated[int | None, typer.Option(help="Show this step instead of the next one.", min=1)] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Ask for the next hint."""
    from orienteer.cli.naming import exercise_meant
    from orienteer.cli.render.prose import prose
    from orienteer.cli.work_folder import work_folder_at
    from orienteer.services.show_hint import show_hint

    with workshop() as shop:
        exercise_id = exercise_meant(Path(target), shop.course.exercise_ids)
        folder = work_folder_at(Path(target)) if Path(target).exists() else None
        files = None
        if folder is not None and folder.exercise_id == exercise_id and folder.file.is_file():
            files = folder.read()
        shown = show_hint(
            exercise_id, step, files, course=shop.course, store=shop.store, runner=shop.runner,
            now=right_now(), device=shop.device,
        )  # fmt: skip
    output = standard_output()
    if as_json:
        output.json({"exercise": exercise_id, **asdict(shown)})
        return
    name = STEPS[shown.step - 1] if shown.step <= len(STEPS) else "Hint"
    page: list[Block] = [Title((Piece(f"{shown.step}  {name}", "plain", True),)), *prose(shown.html)]
    output.show([*page, Gap()] if output.is_terminal else page)
