"""Texts of several lines: a head that is always the same, then lines that are all of one form, as in a table."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from collections.abc import Sequence as Values
from dataclasses import dataclass
from typing import Any

from orienteer.grading.inference.containers import Sequence
from orienteer.grading.inference.divided import Divided
from orienteer.grading.inference.shape import Shape

ENOUGH_TEXTS = 2
"""So many different texts have to have several lines."""
ENOUGH_HEADS = 3
"""So many different texts begin with the same line, and one has another behind it: it is a head."""
ENOUGH_ROWS = 3
ENOUGH_WIDTHS = 2
DELIMITERS = ",;|\t:="


@dataclass(frozen=True)
class Lines(Shape):
    """Lines, one under another.

    Args:
        head: the lines that each text begins with.
        ends: what may stand after the last line: nothing, or a line's end.
        of: the sequence of the other lines.
    """

    name = "lines"
    head: tuple[str, ...]
    ends: tuple[str, ...]
    of: Shape

    def values(self, weight: int, choice: int) -> Iterator[str]:
        for lines in self.of.values(weight, choice):
            for end in self.ends if weight <= 2 else self.ends[:1]:
                yield self._joined(lines, end)

    def sample(self, rng: random.Random, size: int) -> str:
        return self._joined(self.of.sample(rng, size), rng.choice(self.ends))

    def fits(self, value: Any) -> bool:
        if type(value) is not str:
            return False
        lines, end = _divided(value)
        count = len(self.head)
        return end in self.ends and tuple(lines[:count]) == self.head and self.of.fits(lines[count:])

    def _joined(self, lines: Values[str], end: str) -> str:
        return "\n".join((*self.head, *lines)) + (end if self.head or lines else "")


def lines_shape(texts: Values[str], text_shape: Callable[[Values[str]], Shape]) -> Lines | None:
    """The shape of texts of several lines; None where they are something else.

    Args:
        texts: different ones.
        text_shape: gives the shape of lines.
    """
    divided = [_divided(text) for text in texts]
    if sum(len(lines) > 1 for lines, _ in divided) < ENOUGH_TEXTS:
        return None
    firsts = {lines[0] if lines else None for lines, _ in divided}
    has_head = len(firsts) == 1 and len(texts) >= ENOUGH_HEADS
    head = tuple(divided[0][0][:1]) if has_head else ()
    rest = [lines[len(head) :] for lines, _ in divided]
    below = [line for lines in rest for line in lines]
    shape = _row(below, text_shape) or text_shape(below)
    ends = tuple(sorted({end for _, end in divided}))
    of = Sequence(("list",), shape, min(1, *map(len, rest)), None, _having(rest), max(map(len, rest)))
    return Lines(head, ends, of)


def _having(rows: list[list[str]]) -> tuple[str, ...]:
    """What all rows have: that they are equally long in each text, as in a picture."""
    widths = [set(map(len, lines)) for lines in rows if len(lines) > 1]
    is_picture = all(len(each) == 1 for each in widths) and len(set.union(set(), *widths)) >= ENOUGH_WIDTHS
    return ("equal lengths",) if is_picture else ()


def _divided(text: str) -> tuple[list[str], str]:
    """The lines, and whether the last of them is ended."""
    body = text.removesuffix("\n")
    return body.split("\n") if text else [], text[len(body) :]


def _row(lines: list[str], text_shape: Callable[[Values[str]], Shape]) -> Divided | None:
    """The shape of lines that one sign divides into equally many parts."""
    for delimiter in DELIMITERS if len(set(lines)) >= ENOUGH_ROWS else "":
        counts = {line.count(delimiter) for line in lines}
        if len(counts) == 1 and counts != {0}:
            columns = zip(*(line.split(delimiter) for line in lines), strict=True)
            return Divided((delimiter,) * counts.pop(), tuple(text_shape(column) for column in columns))
    return None
