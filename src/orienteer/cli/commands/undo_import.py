"""`orienteer import undo`: take the last import back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from orienteer.cli.output import standard_output
from orienteer.cli.page import Block, Row, say
from orienteer.cli.workshop import right_now, workshop

if TYPE_CHECKING:
    from orienteer.services.undo_import import UndoneImport


def undo(as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False) -> None:
    """Take out what the last import added, and put back the drafts that it replaced.

    What happened here since stays, and so does the file.
    """
    from orienteer.services.undo_import import undo_import

    with workshop() as shop:
        done = undo_import(store=shop.store, now=right_now())
    output = standard_output()
    if as_json:
        backup = None if done.backup is None else str(done.backup)
        output.json({"taken_out": dict(done.rows), "texts_left": done.texts_left, "backup": backup})
        return
    output.show(_said(done))


def _said(done: UndoneImport) -> list[Block]:
    blocks: list[Block] = [say("The last import is undone. Taken out:")]
    blocks += [Row("", what, str(count), indent=2) for what, count in done.rows]
    if done.texts_left:
        blocks.append(say(f"Drafts that you typed in since and that stay: {done.texts_left}."))
    if done.backup is not None:
        blocks.append(say(f"What was here before is copied to {done.backup}."))
    return blocks
