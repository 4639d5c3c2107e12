"""Spans as texts: two numbers, times or dates with a sign between them, in the order that all examples have."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator
from collections.abc import Sequence as Values
from dataclasses import dataclass
from itertools import product
from typing import Any

from orienteer.grading.inference.dates_in_text import DatesInText, dates_shape
from orienteer.grading.inference.shape import Shape

ENOUGH = 2
ENOUGH_IN_ORDER = 3
"""So many different spans show that one end is the first."""
SIGNS = (" - ", " – ", "–", " to ", "..", "-", "~", "/", ", ", ",", ";", " ")
SIGNS_OF_NUMBERS = SIGNS[: SIGNS.index("~")]
"""What stands between two numbers that are a span; with a comma they may be anything."""
ORDERS: dict[str, Callable[[Any, Any], bool]] = {
    "smaller": lambda first, second: bool(first < second),
    "no larger": lambda first, second: bool(first <= second),
    "": lambda first, second: True,
}
"""Of the first end and the second, the strongest first."""


@dataclass(frozen=True)
class SpansInText(Shape):
    """Two ends with a sign between them.

    Args:
        order: a name in ORDERS.
    """

    name = "spans in text"
    sign: str
    ends: tuple[Shape, ...]
    order: str

    @property
    def is_plain(self) -> bool:
        return True

    def values(self, weight: int, choice: int) -> Iterator[str]:
        if weight == 1:
            few = max(2, math.isqrt(2 * choice))
            pairs = product(*(list(end.values(1, few)) for end in self.ends))
            yield from filter(self.fits, map(self.sign.join, pairs))

    def sample(self, rng: random.Random, size: int) -> str:
        first, second = (end.sample(rng, size) for end in self.ends)
        text = self.sign.join((first, second))
        return text if self.fits(text) else self.sign.join((second, first))

    def fits(self, value: Any) -> bool:
        halves = _halves(value, self.sign) if type(value) is str else None
        return (
            halves is not None
            and all(end.fits(half) for end, half in zip(self.ends, halves, strict=True))
            and ORDERS[self.order](*(_value(end, half) for end, half in zip(self.ends, halves, strict=True)))
        )


def _halves(text: str, sign: str) -> tuple[str, str] | None:
    """What stands on both sides of the sign in the middle."""
    parts = text.split(sign)
    middle = len(parts) // 2
    return None if len(parts) % 2 else (sign.join(parts[:middle]), sign.join(parts[middle:]))


def _value(end: Shape, text: str) -> Any:
    return end.moment(text) if isinstance(end, DatesInText) else int(text)


def spans_shape(texts: Values[str], numeral: Callable[[list[str]], Shape | None]) -> SpansInText | None:
    """The shape of spans; None where the texts are something else.

    Args:
        texts: different ones.
        numeral: gives the shape of whole numbers in decimal, or None where they are no regular ones.
    """
    for sign in SIGNS if len(texts) >= ENOUGH else ():
        halves = [_halves(text, sign) for text in texts]
        known = [pair for pair in halves if pair is not None]
        if len(known) == len(texts):
            columns = [list(column) for column in zip(*known, strict=True)]
            ends = [_end(columns[place], columns[1 - place], sign, numeral) for place in (0, 1)]
            shapes = tuple(end for end in ends if end is not None)
            if len(shapes) == len(ends):
                return SpansInText(sign, shapes, _order(shapes, known))
    return None


def _end(column: list[str], other: list[str], sign: str, numeral: Callable[[list[str]], Shape | None]) -> Shape | None:
    if sign in SIGNS_OF_NUMBERS and all(text.isascii() and text.isdecimal() for text in (*column, *other)):
        return numeral(column)
    return dates_shape(column, other)


def _order(ends: tuple[Shape, ...], pairs: list[tuple[str, str]]) -> str:
    values = [tuple(_value(end, text) for end, text in zip(ends, pair, strict=True)) for pair in pairs]
    shown = (name for name, test in ORDERS.items() if all(test(*each) for each in values))
    return next(shown) if len(values) >= ENOUGH_IN_ORDER else ""
