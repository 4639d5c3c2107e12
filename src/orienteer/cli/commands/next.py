"""`orienteer next`: where to go on."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from orienteer.cli.completion import role_ids
from orienteer.cli.output import standard_output
from orienteer.cli.page import say
from orienteer.cli.workshop import right_now, workshop


def next_(
    role: Annotated[str, typer.Option(help="Whose path to follow.", autocompletion=role_ids)] = "all",
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object, or null.")] = False,
) -> None:
    """Say where to go on."""
    from orienteer.cli.render.roadmap import next_blocks
    from orienteer.cli.render.rows import counted
    from orienteer.services.read_roadmap import read_roadmap

    with workshop() as shop:
        view = read_roadmap(role, course=shop.course, store=shop.store, now=right_now(), zone=shop.zone)
    found = view.next
    output = standard_output()
    if as_json:
        output.json(None if found is None else asdict(found))
    elif found is None:
        output.show([say("Every stop of this path that is written has been mastered.")])
    else:
        output.show(next_blocks(found))
    if view.due and not as_json:
        output.show([say(f"{counted(view.due, 'card')} to review: orienteer review", "quiet")])
