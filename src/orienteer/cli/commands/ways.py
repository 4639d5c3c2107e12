"""`orienteer ways`: other right ways, beside one's own, once an exercise has been passed."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from orienteer.cli.output import standard_output
from orienteer.cli.target import Target
from orienteer.cli.workshop import workshop


def ways(
    target: Target = ".",
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Show other right ways, and in what they differ from yours."""
    from orienteer.cli.naming import exercise_meant
    from orienteer.cli.render.ways import ways_blocks
    from orienteer.services.reveal_solutions import reveal_solutions

    with workshop() as shop:
        exercise_id = exercise_meant(Path(target), shop.course.exercise_ids)
        found = reveal_solutions(exercise_id, course=shop.course, store=shop.store, runner=shop.runner)
    output = standard_output()
    if as_json:
        output.json({"exercise": exercise_id, **asdict(found)})
    else:
        output.show(ways_blocks(found))
