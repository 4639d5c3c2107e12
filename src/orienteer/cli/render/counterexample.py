"""The smallest input on which the program fails: the call, the difference, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orienteer.cli.page import Block, Cell, Code, Gap, Grid, Piece, Row, Tone, say
from orienteer.grading.report import Counterexample, DifferenceRow, Span

MOST_PRINTED = 12
"""Lines of what a program printed, and how many characters of one."""
MOST_OF_A_LINE = 400
MOST_ROWS = 12
"""Of more rows only those that differ are shown, with two around each."""

_TONES: dict[str, Tone] = {"same": "plain", "extra": "extra", "missing": "missing"}


def counterexample_blocks(found: Counterexample, source: str = "") -> Iterator[Block]:
    """The counterexample as blocks.

    Args:
        source: the learner's file, to show the line where it went wrong; "" shows none.
    """
    yield Row("fails", found.check, "fails", "fail", True)
    lead = "Smallest input that shows it" if found.is_smallest else "The input from before: it still fails"
    yield say(lead, "quiet", indent=2)
    yield from input_blocks(found, source)
    if found.example and found.example != found.call:
        yield Gap()
        yield say("The task’s example that fails too:", indent=2)
        yield Code(found.example, 4)


def input_blocks(found: Counterexample, source: str) -> Iterator[Block]:
    """The input, the difference, what was printed, and what is said of it, with the line."""
    yield Code(found.call, 4)
    yield Gap()
    yield difference(found)
    if found.output:
        yield Gap()
        yield say("It printed", "quiet", indent=2)
        yield from _printed(found.output.rstrip("\n").split("\n"))
    lines = source.splitlines()
    shows_line = found.line is not None and 1 <= found.line <= len(lines)
    if found.sentence or shows_line:
        yield Gap()
    if found.sentence:
        yield say(found.sentence, indent=2)
    if found.line is not None and shows_line:
        yield Code(f"{found.line}  {lines[found.line - 1]}", 4, "quiet")


def _printed(lines: list[str]) -> Iterator[Block]:
    shown = (line if len(line) <= MOST_OF_A_LINE else f"{line[:MOST_OF_A_LINE]} …" for line in lines[:MOST_PRINTED])
    yield Code("\n".join(shown), 4)
    if len(lines) > MOST_PRINTED:
        left = len(lines) - MOST_PRINTED
        yield say(f"and {left:,} more {'line' if left == 1 else 'lines'}", "quiet", indent=4)


def difference(found: Counterexample) -> Grid:
    """Expected and yours: in columns by key, index or line, or one below the other for a single value."""
    if not found.rows:
        return Grid(("Expected", "Yours"), (((Piece(found.expected),), (Piece(found.actual),)),), 2, stacked=True)
    if len(found.rows) == 1 and found.label == "Value":
        row = found.rows[0]
        return Grid(("Expected", "Yours"), ((_cell(row.expected), _cell(row.actual)),), 2, stacked=True)
    rows = tuple(
        ((Piece(row.label),), _cell(row.expected), _cell(row.actual)) if row is not None else _left_out(count)
        for row, count in _near_a_difference(found.rows)
    )
    return Grid((found.label, "Expected", "Yours"), rows, 2)


def _cell(spans: tuple[Span, ...]) -> Cell:
    return tuple(Piece(span.text, _TONES[span.mark]) for span in spans)


def _left_out(count: int) -> tuple[Cell, ...]:
    return (), (Piece(f"{count} {'row' if count == 1 else 'rows'} alike", "quiet"),), ()


def _near_a_difference(rows: Sequence[DifferenceRow]) -> Iterator[tuple[DifferenceRow | None, int]]:
    """Every row with 1, or None with how many are left out there."""
    differs = [index for index, row in enumerate(rows) if not row.same]
    left_out = 0
    for index, row in enumerate(rows):
        if len(rows) > MOST_ROWS and not any(abs(index - each) <= 2 for each in differs):
            left_out += 1
            continue
        if left_out:
            yield None, left_out
            left_out = 0
        yield row, 1
    if left_out:
        yield None, left_out
