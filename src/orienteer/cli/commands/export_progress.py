"""`orienteer export progress`: take everything that is kept away as one file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from orienteer.cli.output import standard_output
from orienteer.cli.page import say
from orienteer.cli.workshop import right_now, workshop
from orienteer.errors import UsageError


def export(
    file: Annotated[
        Path | None, typer.Argument(metavar="FILE", help="A new file.", show_default="standard output")
    ] = None,
) -> None:
    """Write your progress, attempts and drafts as one JSON file."""
    from orienteer.services.export_progress import export_progress

    if file is not None and file.exists():
        raise UsageError(f"{file} is there already, and nothing is overwritten.", remedy="Choose a new name.")
    with workshop() as shop:
        text = export_progress(store=shop.store, now=right_now())
    if file is None:
        typer.echo(text, nl=False)
        return
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{file} can't be written: {error.strerror}.") from error
    standard_output().show([say(f"Your progress is in {file}.")])
