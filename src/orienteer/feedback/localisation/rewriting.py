"""Edits of whole lines, which can be made together."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import dataclass

from orienteer.curriculum.course import Mutant

INDENTATION = "    "


@dataclass(frozen=True, slots=True)
class Rewrite:
    """Lines that others take the place of.

    Args:
        operator: as the edit's.
        line: of the statement that it is about.
        begin, end: the lines before it, and those before what follows.
        lines: what stands there instead.
    """

    operator: str
    line: int
    begin: int
    end: int
    lines: tuple[str, ...]

    @classmethod
    def behind(cls, operator: str, node: ast.stmt, text: str) -> Rewrite:
        """A statement put behind another, in the same block."""
        return cls(operator, node.lineno, end_of(node), end_of(node), _indented(text, node.col_offset))

    @classmethod
    def before(cls, operator: str, node: ast.stmt, text: str) -> Rewrite:
        """A statement put before another, in the same block."""
        return cls(operator, node.lineno, node.lineno - 1, node.lineno - 1, _indented(text, node.col_offset))

    @classmethod
    def otherwise(cls, operator: str, node: ast.If, text: str) -> Rewrite:
        """A statement put under an `else` that wasn't there."""
        inner = _indented(text, node.col_offset + len(INDENTATION))
        lines = (" " * node.col_offset + "else:", *inner)
        return cls(operator, node.lineno, end_of(node), end_of(node), lines)

    def mutant(self, source: str) -> Mutant | None:
        """The program after it, or None where that is no Python or the same."""
        return together(source, [self])

    def overlaps(self, other: Rewrite) -> bool:
        """Whether the two can't be made together."""
        return self.begin < other.end and other.begin < self.end


def together(source: str, rewrites: Sequence[Rewrite]) -> Mutant | None:
    """The program after several edits, called by the first; None where that is no Python or the same."""
    text = source.split("\n")
    edited = list(text)
    for each in sorted(rewrites, key=lambda each: (-each.begin, -each.end)):
        edited[each.begin : each.end] = each.lines
    after, first = "\n".join(edited), rewrites[0]
    if edited == text or not is_python(after):
        return None
    return Mutant(first.operator, first.line, text[first.line - 1].strip(), "", after)


def is_python(source: str) -> bool:
    """Whether a text can be run."""
    try:
        compile(source, "edited", "exec")
    except (SyntaxError, ValueError, RecursionError):
        return False
    return True


def end_of(node: ast.stmt) -> int:
    """The last line of a statement and all that stands under it."""
    return node.end_lineno or node.lineno


def _indented(text: str, column: int) -> tuple[str, ...]:
    return tuple(" " * column + line for line in text.split("\n"))
