"""A folder that was opened: where it is, what is in it, and how it differs from the page."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from orienteer.cli.page import Block, Code, Gap, Piece, Title, Tone, say

if TYPE_CHECKING:
    from orienteer.cli.opening import Laid, Opened

_TONES: dict[str, Tone] = {"+": "pass", "-": "fail", "@": "quiet"}


def opened_blocks(opened: Opened) -> Iterator[Block]:
    """Where the files are, and what to do next."""
    yield Title((Piece(opened.title, "plain", True),))
    yield say(str(opened.work.path), "quiet")
    listed = "".join(f"\n{laid.path.name}  {_about(laid)}" for laid in opened.files)
    yield say(f"task.md  what is asked{listed}")
    for laid in opened.files:
        if laid.from_page is not None:
            yield Gap()
            yield say(f"The page holds another text. It is in {laid.from_page.name}; both are kept. The difference:")
            yield from _difference(laid, laid.from_page.name)
    yield Gap()
    yield say("In that folder, this checks what you have written, and --watch checks again at each save:")
    yield Code("orienteer check", 2)


def _about(laid: Laid) -> str:
    return "where you write" if laid.made else "yours, left as it is"


def _difference(laid: Laid, page: str) -> Iterator[Block]:
    lines = difflib.unified_diff(
        laid.mine.splitlines(), laid.theirs.splitlines(), laid.path.name, page, n=1, lineterm=""
    )
    for line in lines:
        yield Code(line, 2, _TONES.get(line[:1], "plain"))
