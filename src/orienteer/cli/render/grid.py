"""Columns of values under their heads, or one value below the other where the columns don't fit."""

from __future__ import annotations

from collections.abc import Iterator

from orienteer.cli.page import Cell, Grid, Piece
from orienteer.cli.render.visible import cells
from orienteer.cli.render.wrapping import Line, cut, shown, width_of

BETWEEN = 3
"""Columns between two columns of a grid."""

UNDERLINES = {"extra": "^", "missing": "-"}
"""What stands below a marked character where no colour can mark it."""


def grid_lines(grid: Grid, width: int | None, *, underline: bool, rule: str) -> Iterator[Line]:
    """The grid as lines.

    Args:
        width: columns of the terminal, or None for as many as it takes.
        underline: marks are told by a line of signs below them, as colour may not be used.
        rule: the character that parts heads from values.
    """
    rows = [tuple(shown(cell) for cell in row) for row in grid.rows]
    widths = [
        max([cells(head), *(max(map(width_of, cut(row[index], 10**9))) for row in rows)])
        for index, head in enumerate(grid.heads)
    ]
    whole = grid.indent + sum(widths) + BETWEEN * (len(widths) - 1)
    if grid.stacked or (width is not None and whole > width):
        yield from _stacked(grid, rows, width, underline)
        return
    indent = Piece(" " * grid.indent)
    yield [indent, *_across([(Piece(head, "quiet"),) for head in grid.heads], widths)]
    if rows and width is not None:
        yield [indent, Piece(rule * (whole - grid.indent), "quiet")]
    for row in rows:
        for part in _side_by_side(row):
            yield [indent, *_across(part, widths)]
            if underline and any(map(_marks, part)):
                yield [indent, *_across([(Piece(_marks(cell)),) for cell in part], widths)]


def _side_by_side(row: tuple[Cell, ...]) -> list[list[Cell]]:
    """The row's cells line by line: a cell may hold line breaks."""
    columns = [cut(cell, 10**9) for cell in row]
    height = max(map(len, columns), default=0)
    return [[tuple(lines[number]) if number < len(lines) else () for lines in columns] for number in range(height)]


def _across(row: list[Cell], widths: list[int]) -> Line:
    line: Line = []
    for cell, width in zip(row, widths, strict=True):
        line += [*cell, Piece(" " * (width - width_of(cell) + BETWEEN))]
    return line[:-1]


def _stacked(grid: Grid, rows: list[tuple[Cell, ...]], width: int | None, underline: bool) -> Iterator[Line]:
    lead = max(map(cells, grid.heads)) + BETWEEN
    room = 10**9 if width is None else max(width - grid.indent - lead, 12)
    for number, row in enumerate(rows):
        if number and not grid.stacked:
            yield []
        for head, cell in zip(grid.heads, row, strict=True):
            for part, line in enumerate(cut(cell, room)):
                label = Piece(" " * grid.indent + (head if part == 0 else "").ljust(lead), "quiet")
                yield [label, *line]
                if underline and _marks(tuple(line)):
                    yield [Piece(" " * (grid.indent + lead) + _marks(tuple(line)))]


def _marks(cell: Cell) -> str:
    """The signs to stand below a cell, or "" when nothing in it is marked."""
    text = "".join(UNDERLINES.get(each.tone, " ") * cells(each.text) for each in cell)
    return text.rstrip()
