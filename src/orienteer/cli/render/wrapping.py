"""Breaking pieces of text into lines of a width."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from orienteer.cli.page import Piece
from orienteer.cli.render.visible import cells, visible

Line = list[Piece]


def shown(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The pieces with their text made safe to show."""
    return tuple(Piece(visible(each.text), each.tone, each.strong) for each in pieces)


def width_of(pieces: Iterable[Piece]) -> int:
    """Columns that the pieces take on one line."""
    return sum(cells(each.text) for each in pieces)


def wrapped(pieces: Iterable[Piece], width: int | None) -> list[Line]:
    """Lines of at most `width` columns, broken at spaces; one word that is longer is cut.

    Args:
        width: columns, at least 2; None leaves lines as long as they are.
    """
    lines: list[Line] = [[]]
    for word in _words(pieces):
        text = word[0].text
        if text == "\n":
            lines.append([])
        elif width is None or width_of(lines[-1]) + width_of(word) <= width:
            if lines[-1] or not text.isspace() or len(lines) == 1:
                lines[-1] += word
        elif not text.isspace():
            if lines[-1]:
                lines.append([])
            first, *others = cut(word, width)
            lines[-1] += first
            lines += others
    return [_trimmed(line) for line in lines]


def cut(pieces: Iterable[Piece], width: int) -> list[Line]:
    """Lines of at most `width` columns, broken anywhere: for values, where every space counts."""
    lines: list[Line] = [[]]
    used = 0
    for each in pieces:
        for character in each.text:
            size = cells(character)
            if character == "\n" or used + size > width:
                lines.append([])
                used = 0
            if character != "\n":
                lines[-1].append(Piece(character, each.tone, each.strong))
                used += size
    return [joined(line) for line in lines]


def joined(line: Iterable[Piece]) -> Line:
    """The same line in as few pieces as its tones allow."""
    runs = groupby(line, key=lambda piece: (piece.tone, piece.strong))
    return [Piece("".join(each.text for each in run), tone, strong) for (tone, strong), run in runs]


def _words(pieces: Iterable[Piece]) -> Iterator[Line]:
    """Spaces, line breaks and words; a word may be of several pieces."""
    word: Line = []
    for each in pieces:
        for text in re.findall(r"\n|[^\S\n]+|\S+", each.text):
            if text.isspace() and word:
                yield word
                word = []
            if text.isspace():
                yield [Piece(text, each.tone, each.strong)]
            else:
                word.append(Piece(text, each.tone, each.strong))
    if word:
        yield word


def _trimmed(line: Line) -> Line:
    while line and line[-1].text.isspace():
        line = line[:-1]
    return line
