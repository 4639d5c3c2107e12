"""`orienteer environments list`: what exercises may import, and which of it is here."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from orienteer.cli.output import standard_output
from orienteer.cli.workshop import workshop


def list_(as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False) -> None:
    """List what exercises may import, which of it is ready, and what the rest takes."""
    from orienteer.cli.render.environments import environment_blocks
    from orienteer.services.read_environments import read_environments

    with workshop() as shop:
        states = read_environments(installations=shop.installations)
    output = standard_output()
    if as_json:
        output.json({"environments": [asdict(state) for state in states]})
    else:
        output.show(environment_blocks(states))
