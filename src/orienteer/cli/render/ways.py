"""Right ways, one under the other: the program, in what it differs from one's own, and how the work of each grows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from orienteer.cli.page import Block, Code, Gap, Grid, Piece, Rule, Title, say

COUNTED = (
    "A step is a line that runs. What a line does with the function's arguments counts too: each member that it "
    "compares, looks through, copies or shifts is one more."
)
"""What a step is; so in the page's chart (`growth-chart.tsx`)."""


def ways_blocks(found: Any) -> Iterator[Block]:
    """Each way with its differences, then the steps of all of them over inputs that double."""
    for way in found.solutions:
        yield Title((Piece(way.slug.replace("-", " ").capitalize(), "plain", True),))
        yield Code(way.source.rstrip("\n"), indent=2, tone="code")
        for sentence in way.differs:
            yield say(sentence, "quiet", indent=2)
        if way.curve.words:
            yield say(f"Its steps {way.curve.words}.", "quiet", indent=2)
        yield Gap()
    curves = [("yours", found.your_curve), *((way.slug, way.curve) for way in found.solutions)]
    curves = [(name, curve) for name, curve in curves if curve.points]
    if curves:
        yield Rule()
        yield Grid(("Size of the input", *(f"steps, {name}" for name, _ in curves)), tuple(_rows(curves)))
        if found.your_curve.words:
            yield say(f"The steps of your program {found.your_curve.words}.")
        yield say(COUNTED, "quiet")


def _rows(curves: list[tuple[str, Any]]) -> Iterator[tuple[tuple[Piece, ...], ...]]:
    """A row for each size; what is said of a program that was stopped before it."""
    steps = [{point.size: point.steps for point in curve.points} for _, curve in curves]
    for size in sorted({size for each in steps for size in each}):
        yield ((Piece(f"{size:,}"),), *((Piece(f"{each[size]:,}" if size in each else "stopped"),) for each in steps))
