"""`orienteer progress`: how far one is."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from orienteer.cli.completion import role_ids
from orienteer.cli.output import standard_output
from orienteer.cli.workshop import right_now, workshop


def progress(
    role: Annotated[str, typer.Option(help="Whose path to show.", autocompletion=role_ids)] = "all",
    everything: Annotated[bool, typer.Option("--all", help="Show stops that haven't been begun as well.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="The whole roadmap as one JSON object.")] = False,
) -> None:
    """Show how far you are, stop by stop."""
    from orienteer.cli.render.roadmap import roadmap_blocks
    from orienteer.services.read_roadmap import read_roadmap

    with workshop() as shop:
        view = read_roadmap(role, course=shop.course, store=shop.store, now=right_now())
    output = standard_output()
    if as_json:
        output.json(asdict(view))
    else:
        output.show(roadmap_blocks(view, everything=everything))
