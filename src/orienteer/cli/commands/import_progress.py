"""`orienteer import progress`: bring back what was taken away, or what another machine kept."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from orienteer.cli.output import standard_output
from orienteer.cli.page import Block, Row, say
from orienteer.cli.workshop import right_now, workshop
from orienteer.errors import UsageError

if TYPE_CHECKING:
    from orienteer.services.preview_import import ImportPreview


def import_(
    file: Annotated[Path, typer.Argument(help="A file that `orienteer export progress` wrote.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be added.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Add the progress of such a file to yours.

    Nothing that is here is lost, and nothing is added twice.
    """
    from orienteer.services.import_progress import import_progress
    from orienteer.services.preview_import import preview_import

    try:
        with file.open("rb") as opened, workshop() as shop:
            if dry_run:
                told, backup = preview_import(opened, store=shop.store), None
            else:
                done = import_progress(opened, store=shop.store, now=right_now())
                told, backup = done.added, done.backup
    except UsageError as error:
        raise UsageError(f"{error.message} Nothing was added.", remedy=error.remedy) from error
    except OSError as error:
        raise UsageError(f"{file} can't be read: {error.strerror}.") from error
    output = standard_output()
    if as_json:
        output.json({**asdict(told), "dry_run": dry_run, "backup": None if backup is None else str(backup)})
        return
    output.show(_said(told, backup, dry_run=dry_run))


def _said(told: ImportPreview, backup: Path | None, *, dry_run: bool) -> list[Block]:
    if told.changes_nothing:
        return [say("Everything in this file is here already. Nothing was changed.")]
    blocks: list[Block] = [say("This file would add:" if dry_run else "Added:")]
    blocks += [Row("", what, str(count), indent=2) for what, count in told.rows]
    if told.already_here:
        blocks.append(say(f"Here already: {told.already_here} of the file's events."))
    if backup is not None:
        blocks.append(say(f"What was here before is copied to {backup}."))
    if not dry_run:
        blocks.append(say("To take it out again: orienteer import undo"))
    return blocks
