"""Which items of the roadmap are taught and exercised, and which are missing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from orienteer.cli.page import Block, Gap, Grid, Piece, Title, say


def coverage_blocks(coverage: Any) -> Iterator[Block]:
    """The rows that something is taught or exercised for, and how many are missing."""
    there = [row for row in coverage.rows if row.id not in set(coverage.missing)]
    yield Title(
        (Piece(f"{len(there)} of {len(coverage.rows)}", "plain", True), Piece(" items are taught and exercised"))
    )
    begun = [row for row in coverage.rows if row.taught or row.exercised or row.made]
    if begun:
        rows = tuple(
            ((Piece(row.id),), _places(row.taught, row.made), _places(row.exercised, row.made)) for row in begun
        )
        yield Grid(("Item", "Taught in", "Exercised in"), rows)
        yield Gap()
    if coverage.missing:
        yield say(f"{len(coverage.missing)} are missing; `orienteer coverage --json` lists them.", "quiet")


def _places(ids: Any, made: Any) -> tuple[Piece, ...]:
    places = ids or [f"made as {form}" for form in made]
    return (Piece("\n".join(places)),) if places else (Piece("nowhere yet", "odd"),)
