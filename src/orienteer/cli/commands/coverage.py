"""`orienteer coverage`: where each item of the roadmap is taught and exercised, and what is missing."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from orienteer.cli.output import standard_output
from orienteer.cli.workshop import workshop


def coverage(
    as_json: Annotated[bool, typer.Option("--json", help="Every row, and `missing`, a list of ids.")] = False,
) -> None:
    """Show where each item is taught and exercised."""
    from orienteer.cli.render.coverage import coverage_blocks
    from orienteer.services.read_coverage import read_coverage

    with workshop() as shop:
        found = read_coverage(course=shop.course)
    output = standard_output()
    if as_json:
        output.json(asdict(found))
    else:
        output.show(coverage_blocks(found))
