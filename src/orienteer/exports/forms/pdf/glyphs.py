"""Which characters the book's fonts have, read from the fonts; and what stands for one that none of them has."""

from __future__ import annotations

import re
import struct
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

FONTS: Final = Path(__file__).parent / "fonts"
ODD = re.compile("[^ -\u024f\n\t]")
"""What has to be looked up; the rest is in every font."""

NEVER: Final = "\ufeff\ufffe"
"""Source: PDF/UA-1 (ISO 14289-1), 7.21.7: no character may be read as U+0000, U+FEFF or U+FFFE."""

WIDE = 2
"""Characters of code that one of another script may be wide."""


def covered() -> frozenset[int]:
    """The code points that some font has, or that need none: they only join or part others."""
    return _covered()


def name_of(character: str) -> str:
    """A character's number as one writes it.

    >>> name_of("é")
    'U+00E9'
    """
    return f"U+{ord(character):04X}"


def marked(text: str) -> str:
    r"""A text in which a character that no font has is its number in brackets; the template makes a box of it.

    >>> marked("red \x1b, 漢字")
    'red ⟦U+001B⟧, 漢字'
    """
    return ODD.sub(lambda found: found[0] if _is_there(found[0]) else f"⟦{name_of(found[0])}⟧", text)


def lacking(text: str) -> list[str]:
    """The characters of a text that no font has, each once."""
    return list(dict.fromkeys(each for each in ODD.findall(text) if not _is_there(each)))


def columns(text: str) -> int:
    """Characters of code that fit where this text stands: letters of other scripts than Europe's are wider."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Mn", "Me"):
        return 0
    of_another_script = "\u0590" <= character < "\u1e00" or unicodedata.east_asian_width(character) in ("W", "F")
    return WIDE if of_another_script else 1


def _is_there(character: str) -> bool:
    if character in NEVER or unicodedata.category(character) == "Cc":
        return False
    return ord(character) in _covered() or _joins(character)


def _joins(character: str) -> bool:
    """Whether it is drawn by what stands beside it. Source: Unicode, DerivedCoreProperties, Default_Ignorable."""
    return unicodedata.category(character) == "Cf" or "\ufe00" <= character <= "\ufe0f"


@lru_cache(maxsize=1)
def _covered() -> frozenset[int]:
    found: set[int] = set()
    for file in sorted(FONTS.glob("*.[ot]tf")):
        for points in _points(file.read_bytes()):
            found.update(points)
    return frozenset(found)


def _points(font: bytes) -> Iterator[range | list[int]]:
    """Source: OpenType 1.9.1, `cmap`, formats 4 and 12."""
    (count,) = struct.unpack_from(">H", font, 4)
    tables = {font[at : at + 4]: struct.unpack_from(">I", font, at + 8)[0] for at in range(12, 12 + 16 * count, 16)}
    start = tables[b"cmap"]
    (count,) = struct.unpack_from(">H", font, start + 2)
    for number in range(count):
        at = start + struct.unpack_from(">I", font, start + 8 + 8 * number)[0]
        (layout,) = struct.unpack_from(">H", font, at)
        if layout == 12:
            (groups,) = struct.unpack_from(">I", font, at + 12)
            for group in range(groups):
                first, last, _ = struct.unpack_from(">III", font, at + 16 + 12 * group)
                yield range(first, last + 1)
        elif layout == 4:
            yield from _segments(font, at)


def _segments(font: bytes, at: int) -> Iterator[list[int]]:
    count = struct.unpack_from(">H", font, at + 6)[0] // 2
    ends = struct.unpack_from(f">{count}H", font, at + 14)
    starts, deltas, offsets = (
        struct.unpack_from(f">{count}H", font, at + 16 + 2 * count * number) for number in (1, 2, 3)
    )
    glyphs = at + 16 + 6 * count
    for place, (first, last, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        points = range(first, min(last, 0xFFFE) + 1)
        if offset:  # from its own place in the table
            start = glyphs + 2 * place + offset
            listed = struct.unpack_from(f">{len(points)}H", font, start)
            yield [point for point, glyph in zip(points, listed, strict=True) if glyph]
        else:
            yield [point for point in points if (point + delta) % 65536]
