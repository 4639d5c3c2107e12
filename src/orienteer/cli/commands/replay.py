"""`orienteer replay`: your program's run, step by step, forwards and backwards."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import Annotated

import typer

from orienteer.cli.output import standard_output
from orienteer.cli.target import Target


def replay(
    target: Target = ".",
    check: Annotated[int | None, typer.Option(help="The number of a check: its smallest failing input.", min=1)] = None,
    given: Annotated[
        str | None,
        typer.Option("--input", help="An input of your own: a call; for a program, what is typed in.", metavar="TEXT"),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object: the whole recording.")] = False,
) -> None:
    """Step through your program's run, forwards and backwards.

    It runs on the smallest input that fails, or on one of your own.

    In a terminal the arrow keys go to and fro. In a pipe every step is a line.
    """
    from orienteer.cli.checking import open_desk, work_for
    from orienteer.cli.render.replay import step_lines
    from orienteer.cli.workshop import workshop
    from orienteer.services.replay_exercise import replay_exercise

    with open_desk() as desk:
        work = work_for(target, desk)
        files = work.read()
    with workshop() as shop:
        program = given is not None and shop.course.exercise(work.exercise_id).kind == "program"
        view = replay_exercise(
            work.exercise_id,
            files,
            course=shop.course,
            runner=shop.runner,
            store=shop.store,
            check=check,
            call=None if program else given,
            standard_input=given if program else None,
        )
    output = standard_output()
    if as_json:
        output.json(json.loads(json.dumps(asdict(view))))
    elif output.is_terminal and sys.stdin.isatty() and view.steps:
        from orienteer.cli.stepping import step_through
        from orienteer.settings import screen_can_be_cleared

        step_through(view, output, clears=screen_can_be_cleared())
    else:
        output.show(step_lines(view))
