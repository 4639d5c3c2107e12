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
        Path | None, typer.Argument(metavar="FILE", help="A new file.", show_default="orienteer-progress-DATE.zip")
    ] = None,
) -> None:
    """Write everything that is kept about you as one file.

    Attempts, drafts, marks, notes and reviews are in it.
    """
    from orienteer.services.export_progress import export_progress, file_name

    now = right_now()
    target = file or Path(file_name(now))
    if target.exists():
        raise UsageError(f"{target} is there already, and nothing is overwritten.", remedy="Choose a new name.")
    unfinished = target.with_name(f".{target.name}.part")
    with workshop() as shop:
        try:
            with unfinished.open("wb") as opened:
                counts = export_progress(opened, store=shop.store, now=now)
            unfinished.replace(target)
        except OSError as error:
            raise UsageError(f"{target} can't be written: {error.strerror}.") from error
        finally:
            unfinished.unlink(missing_ok=True)
    drafts = counts.drafts + counts.kept_drafts
    standard_output().show([say(f"Your progress is in {target}: events {counts.events}, drafts {drafts}.")])
