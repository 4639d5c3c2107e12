"""What a command says, as values: blocks that a writer lays out for a terminal or a pipe."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Tone = Literal["plain", "quiet", "pass", "fail", "odd", "accent", "code", "extra", "missing"]
"""What a run of text means; `render.paint` gives it its look. `extra` and `missing` are the marks of a difference."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text of one tone."""

    text: str
    tone: Tone = "plain"
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Title:
    """Heads what follows. `aside` stands at the right of a terminal; a pipe goes without it."""

    pieces: tuple[Piece, ...]
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A sign, a name and a word about it.

    Args:
        sign: a name in `render.signs`, or "".
        word: stands at the right.
        note: a quiet word before it.
    """

    sign: str
    text: str
    word: str = ""
    tone: Tone = "plain"
    strong: bool = False
    note: str = ""
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Sentence:
    """Running text, wrapped."""

    pieces: tuple[Piece, ...]
    indent: int = 0
    hang: int = 0


@dataclass(frozen=True, slots=True)
class Code:
    """Lines as they are."""

    text: str
    indent: int = 0
    tone: Tone = "plain"


Cell = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns under their heads. Too wide for the terminal, or `stacked`: each value gets a line of its own."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    indent: int = 0
    stacked: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """Parts things of different kinds."""


@dataclass(frozen=True, slots=True)
class Gap:
    """An empty line."""


Block = Title | Row | Sentence | Code | Grid | Rule | Gap


def say(text: str, tone: Tone = "plain", *, indent: int = 0, hang: int = 0, strong: bool = False) -> Sentence:
    """A sentence of one tone."""
    return Sentence((Piece(text, tone, strong),), indent, hang)
