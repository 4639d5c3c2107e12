"""`orienteer doctor`: what this machine can do for Orienteer."""

from __future__ import annotations

from typing import Annotated

import typer

from orienteer.cli.endings import NOT_ACCEPTED
from orienteer.cli.output import standard_output
from orienteer.cli.workshop import workshop


def doctor(as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False) -> None:
    """Say what this machine can do for Orienteer.

    Looked at are isolation and speed of the sandbox, environments, disk, port, content, database and server.
    What is missing is told with what it means and how it is mended.

    Exit status: 0 all is fine, 1 something has to be mended.
    """
    from orienteer.cli.diagnosis import findings
    from orienteer.cli.render.findings import finding_blocks

    with workshop() as shop:
        found, facts = findings(shop)
    output = standard_output()
    if as_json:
        output.json(facts)
    else:
        output.show(finding_blocks(found))
    if not facts["fine"]:
        raise typer.Exit(NOT_ACCEPTED)
