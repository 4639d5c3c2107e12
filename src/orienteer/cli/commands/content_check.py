"""`orienteer content check`: every problem of the content, with file, line and rule, in one run."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from orienteer.cli.endings import NOT_ACCEPTED
from orienteer.cli.output import progress, standard_output
from orienteer.cli.workshop import workshop
from orienteer.curriculum.problems import errors


def check(
    only: Annotated[
        str, typer.Argument(metavar="TOPIC_ID|EXERCISE_ID", help="Check this alone.", show_default="everything")
    ] = "",
    folder: Annotated[
        Path | None, typer.Option(help="Holds roadmap.yaml.", show_default="the curriculum that Orienteer uses")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line and problem.")] = False,
) -> None:
    """Check that the content keeps its promises.

    Starters fail, solutions pass, mistakes and mutants are told apart, code runs and prints what the page says.
    Warnings are for an editor to judge: they stand apart and fail nothing.

    Exit status: 0 nothing is wrong, 1 something is, 2 a wrong call.
    """
    from orienteer.cli.render.problems import problem_blocks
    from orienteer.services.check_content import check_content

    output = standard_output()
    with workshop() as shop, progress("Checking the content"):
        problems = check_content(
            folder or shop.settings.content_folder,
            runner=shop.runner,
            only=only or None,
            cache_path=shop.settings.cache_path,
        )
    if as_json:
        for problem in problems:
            output.json({**asdict(problem), "path": str(problem.path)})
    else:
        output.show(problem_blocks(problems))
    if errors(problems):
        raise typer.Exit(NOT_ACCEPTED)
