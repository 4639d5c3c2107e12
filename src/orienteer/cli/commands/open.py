"""`orienteer open`: a folder for an exercise, to be solved in one's own editor."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from orienteer.cli.completion import exercise_ids
from orienteer.cli.making import YES, with_environments
from orienteer.cli.output import standard_output
from orienteer.cli.workshop import workshop


def open_(
    exercise: Annotated[
        str,
        typer.Argument(
            metavar="EXERCISE_ID", help="area/topic/exercise, or its last part.", autocompletion=exercise_ids
        ),
    ],
    folder: Annotated[
        Path | None, typer.Option(help="Where to make it.", show_default="a folder here, named after the exercise")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help=YES)] = False,
) -> None:
    """Make a folder to solve an exercise in.

    It holds the exercise's files and a VS Code task that checks them.

    A file that is there already is left as it is. Where the page holds another text, that is written beside it and the
    difference is shown.
    """
    from orienteer.cli.naming import exercise_named
    from orienteer.cli.opening import lay_out
    from orienteer.cli.render.opened import opened_blocks
    from orienteer.services.read_exercise import read_exercise

    with workshop() as shop:
        exercise_id = exercise_named(exercise, shop.course.exercise_ids)
        view = with_environments(
            lambda: read_exercise(exercise_id, course=shop.course, store=shop.store, runner=shop.runner), yes=yes
        )
        task = shop.course.exercise(exercise_id).task_text
    opened = lay_out(view, task, folder or Path(exercise_id.rsplit("/", 1)[-1]))
    output = standard_output()
    if as_json:
        output.json(opened.as_json())
    else:
        output.show(opened_blocks(opened))
