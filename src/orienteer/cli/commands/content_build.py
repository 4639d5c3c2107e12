"""`orienteer content build`: compile every exercise now instead of on first need."""

from __future__ import annotations

from typing import Annotated

import typer

from orienteer.cli.endings import NOT_ACCEPTED, complain
from orienteer.cli.output import progress, standard_output
from orienteer.cli.page import say
from orienteer.cli.render.rows import counted
from orienteer.cli.workshop import workshop
from orienteer.errors import ContentError


def build(as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False) -> None:
    """Compile every exercise now.

    What is in the cache already is kept, what changed is done again.

    Exit status: 0 all of it is compiled, 1 an exercise can't be.
    """
    broken: list[str] = []
    with workshop() as shop:
        ids = shop.course.exercise_ids
        with progress("Compiling exercises", len(ids)) as advance:
            for done, exercise_id in enumerate(ids, 1):
                try:
                    shop.course.completed(exercise_id)
                except ContentError as error:
                    broken.append(exercise_id)
                    complain(f"{exercise_id}: {error.message}", error.remedy)
                advance(done)
        cache = shop.settings.cache_path
    output = standard_output()
    if as_json:
        output.json({"compiled": len(ids) - len(broken), "broken": broken, "cache": str(cache)})
    else:
        output.show([say(f"{counted(len(ids) - len(broken), 'exercise')} compiled."), say(str(cache), "quiet")])
    if broken:
        raise typer.Exit(NOT_ACCEPTED)
