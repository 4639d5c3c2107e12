"""`orienteer import progress`: bring back what was taken away, or what another machine kept."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from orienteer.cli.output import standard_output
from orienteer.cli.page import say
from orienteer.cli.render.rows import counted
from orienteer.cli.work_folder import read_file
from orienteer.cli.workshop import workshop
from orienteer.errors import UsageError


def import_(file: Annotated[Path, typer.Argument(help="A file that `orienteer export progress` wrote.")]) -> None:
    """Add the progress of such a file to yours. Nothing that is here is overwritten."""
    from orienteer.services.import_progress import import_progress

    document = _document(file)
    with workshop() as shop:
        added, known = import_progress(document, store=shop.store)
    standard_output().show([say(f"{counted(added, 'event')} added, {known} here already.")])


def _document(file: Path) -> dict[str, Any]:
    try:
        found = json.loads(read_file(file))
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{file} is not JSON.", remedy="Choose one that `orienteer export progress` wrote.") from error
    if not isinstance(found, dict):
        raise UsageError(f"{file} is not an export of Orienteer's.")
    return found
