"""A folder that was opened: where it is, what is in it, and how it differs from the page."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from orienteer.cli.page import Block, Code, Gap, Piece, Title, Tone, say

if TYPE_CHECKING:
    from orienteer.cli.opening import Opened

_TONES: dict[str, Tone] = {"+": "pass", "-": "fail", "@": "quiet"}


def opened_blocks(opened: Opened) -> Iterator[Block]:
    """Where the files are, and what to do next."""
    yield Title((Piece(opened.title, "plain", True),))
    yield say(str(opened.work.path), "quiet")
    yield say(f"task.md  what is asked\n{opened.work.file_name}  {_about_the_file(opened)}")
    if opened.from_page is not None:
        yield Gap()
        yield say(f"The page holds another text. It is in {opened.from_page.name}; both are kept. The difference:")
        yield from _difference(opened)
    yield Gap()
    yield say("In that folder, this checks what you have written, and --watch checks again at each save:")
    yield Code("orienteer check", 2)


def _about_the_file(opened: Opened) -> str:
    return "where you write" if opened.made else "yours, left as it is"


def _difference(opened: Opened) -> Iterator[Block]:
    page = opened.from_page.name if opened.from_page else ""
    lines = difflib.unified_diff(
        opened.mine.splitlines(), opened.theirs.splitlines(), opened.work.file_name, page, n=1, lineterm=""
    )
    for line in lines:
        yield Code(line, 2, _TONES.get(line[:1], "plain"))
