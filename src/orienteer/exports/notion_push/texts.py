"""Texts as Notion's rich text, within its limits."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from orienteer.exports.notion_push.limits import ADDRESS_UNITS, PAYLOAD_BYTES, RICH_TEXTS, TEXT_UNITS
from orienteer.exports.reading import Span

Rich = list[dict[str, Any]]

LIST_BYTES = PAYLOAD_BYTES.most - 20_000
"""Of the texts of one block, so that it goes into a request, with what stands around them."""


def units(text: str) -> int:
    """The length of a text as Notion counts it, in UTF-16 units.

    >>> units("a🙂")
    3
    """
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def parts(text: str, most: int = TEXT_UNITS.most) -> Iterator[str]:
    """A text in pieces that are short enough; no character is cut."""
    piece, length = "", 0
    for letter in text:
        size = 2 if ord(letter) > 0xFFFF else 1
        if length + size > most:
            yield piece
            piece, length = "", 0
        piece, length = piece + letter, length + size
    if piece:
        yield piece


def rich(spans: Iterable[Span]) -> Rich:
    """Spans as rich text. Links inside the course lead nowhere from Notion; their words stay."""
    return [_text(piece, span) for span in spans for piece in parts(span.text)]


def rich_lists(spans: Iterable[Span]) -> Iterator[Rich]:
    """The same in lists that are short enough for a block each."""
    part: Rich = []
    size = 0
    for text in rich(spans):
        length = len(json.dumps(text)) + 2
        if part and (len(part) == RICH_TEXTS.most or size + length > LIST_BYTES):
            yield part
            part, size = [], 0
        part.append(text)
        size += length
    yield part


def rich_plain(text: str) -> Rich:
    """A text without any look, for a property: cut where it is longer than one list holds."""
    return [_text(piece, Span(piece)) for piece in parts(text)][: RICH_TEXTS.most]


def _text(piece: str, span: Span) -> dict[str, Any]:
    told: dict[str, Any] = {"type": "text", "text": {"content": piece}}
    if span.link.startswith(("http:", "https:", "mailto:")) and units(span.link) <= ADDRESS_UNITS.most:
        told["text"]["link"] = {"url": span.link}
    look = {name: True for name, has in (("bold", span.strong), ("italic", span.emphasis), ("code", span.code)) if has}
    if look:
        told["annotations"] = look
    return told
