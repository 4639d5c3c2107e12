"""Lays a page of blocks out: by width and in colour on a terminal, plainly and always alike in a pipe."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from orienteer.cli.page import Block, Code, Gap, Piece, Row, Rule, Sentence, Title
from orienteer.cli.page import Grid as GridBlock
from orienteer.cli.render.grid import grid_lines
from orienteer.cli.render.signs import SIGNS, encodable
from orienteer.cli.render.wrapping import Line, joined, shown, width_of, wrapped

MOST_COLUMNS = 96
"""Wider than this, a word at the right is too far from its name to be read with it."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What is written on.

    Args:
        width: columns, or None for a pipe: nothing is wrapped, ruled or aligned to the right.
        colour: escape codes may be written.
        signs: it can show more than ASCII.
    """

    width: int | None = None
    colour: bool = False
    signs: bool = True

    def sign(self, name: str) -> str:
        """The sign of that name, as this paper can show it."""
        return SIGNS[name][0 if self.signs else 1]


def written(blocks: Iterable[Block], paper: Paper) -> str:
    """The blocks as text that ends with a line break."""
    return "".join(_painted(line, paper) + "\n" for block in blocks for line in _lines(block, paper))


def _painted(line: Line, paper: Paper) -> str:
    if not paper.signs:
        line = [Piece(_in_ascii(each), each.tone, each.strong) for each in line]
    if paper.colour:
        from orienteer.cli.render.paint import painted

        return "".join(map(painted, joined(line)))
    return "".join(each.text for each in line).rstrip()


def _in_ascii(piece: Piece) -> str:
    """What makes a difference stays exact: a plain form could be the very thing that it differs from."""
    if piece.tone in ("extra", "missing"):
        return piece.text.encode("ascii", "backslashreplace").decode("ascii")
    return encodable(piece.text)


def _lines(block: Block, paper: Paper) -> Iterator[Line]:
    return _LAYOUTS[type(block)](block, paper)


def _columns(paper: Paper) -> int | None:
    return None if paper.width is None else max(20, min(paper.width, MOST_COLUMNS))


def _title(block: Title, paper: Paper) -> Iterator[Line]:
    yield from _beside(shown(block.pieces), shown([Piece(block.aside, "quiet")] if block.aside else []), 0, paper)
    if paper.width is not None:
        yield from _rule(Rule(), paper)


def _row(block: Row, paper: Paper) -> Iterator[Line]:
    sign = [Piece(f"{paper.sign(block.sign)} ", block.tone, block.strong)] if block.sign else []
    name = Piece(block.text, "plain", block.strong)
    words = [Piece(block.note, "odd")] if block.note else []
    words += [Piece("  ")] if block.note and block.word else []
    words += [Piece(block.word, block.tone)] if block.word else []
    if paper.width is None:
        parts = [*sign, *words, *([Piece("  ")] if words else []), name]
        yield [Piece(" " * block.indent), *shown(parts)]
        return
    lead = block.indent + width_of(sign)
    for number, line in enumerate(_beside(shown([name]), shown(words), lead, paper)):
        yield [Piece(" " * block.indent), *sign, *line] if number == 0 else [Piece(" " * lead), *line]


def _beside(left: tuple[Piece, ...], right: tuple[Piece, ...], lead: int, paper: Paper) -> Iterator[Line]:
    """Text with a word at the right of its first line; in a pipe, the text alone."""
    columns = _columns(paper)
    if columns is None:
        yield list(left)
        return
    gap = width_of(right) + 2 if right else 0
    lines = wrapped(left, max(columns - lead - gap, 8))
    if len(lines) > 2 and 2 * width_of(right) > columns - lead:  # no room beside it: the word has the line below
        yield from wrapped(left, max(columns - lead, 8))
        yield [Piece(" " * max(columns - lead - width_of(right), 0)), *right]
        return
    for number, line in enumerate(lines):
        room = columns - lead - width_of(line) - width_of(right)
        yield [*line, Piece(" " * max(room, 2)), *right] if right and number == 0 else line


def _sentence(block: Sentence, paper: Paper) -> Iterator[Line]:
    columns = _columns(paper)
    room = None if columns is None else max(columns - block.indent - block.hang, 8)
    for number, line in enumerate(wrapped(shown(block.pieces), room)):
        yield [Piece(" " * (block.indent + (block.hang if number else 0))), *line] if line else []


def _code(block: Code, paper: Paper) -> Iterator[Line]:
    for text in block.text.split("\n"):
        yield [Piece(" " * block.indent), *shown([Piece(text, block.tone)])]


def _rule(_: Rule, paper: Paper) -> Iterator[Line]:
    columns = _columns(paper)
    yield [] if columns is None else [Piece(paper.sign("rule") * columns, "quiet")]


def _gap(_: Gap, paper: Paper) -> Iterator[Line]:
    yield []


def _grid(block: GridBlock, paper: Paper) -> Iterator[Line]:
    return grid_lines(block, _columns(paper), underline=not paper.colour, rule=paper.sign("rule"))


_LAYOUTS: dict[type, Callable[[Any, Paper], Iterator[Line]]] = {
    Title: _title, Row: _row, Sentence: _sentence, Code: _code, GridBlock: _grid, Rule: _rule, Gap: _gap,
}  # fmt: skip
