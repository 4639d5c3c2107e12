"""Whole numbers written as Romans did."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from collections.abc import Sequence as Values
from dataclasses import dataclass
from typing import Any

from orienteer.grading.inference.scalars import Whole
from orienteer.grading.inference.shape import Shape

ENOUGH = 3
"""So many numerals of several letters are no words."""
_ROMAN = re.compile("M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_ROMAN_PARTS = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
"""How the numbers to 3999 are written: what stands before a larger one is taken from it."""


@dataclass(frozen=True)
class Roman(Shape):
    """Whole numbers written as Romans did."""

    name = "roman"
    number: Whole

    @property
    def is_plain(self) -> bool:
        return True

    def values(self, weight: int, choice: int) -> Iterator[str]:
        if weight == 1:
            yield from map(roman, self.number.simplest(choice))

    def sample(self, rng: random.Random, size: int) -> str:
        return roman(self.number.sample(rng, size))

    def fits(self, value: Any) -> bool:
        return type(value) is str and is_roman(value) and self.number.fits(from_roman(value))


def is_roman(text: str) -> bool:
    """Whether it is a number from 1 to 3999 as Romans wrote them."""
    return bool(text) and _ROMAN.fullmatch(text) is not None


def roman(number: int) -> str:
    """A number from 1 to 3999 as Romans wrote it.

    >>> roman(1994), from_roman("MCMXCIV")
    ('MCMXCIV', 1994)
    """
    text = ""
    for value, letters in _ROMAN_PARTS:
        text += letters * (number // value)
        number %= value
    return text


def from_roman(text: str) -> int:
    """The number; `is_roman` says whether there is one."""
    number = 0
    for value, letters in _ROMAN_PARTS:
        while text.startswith(letters):
            text, number = text.removeprefix(letters), number + value
    return number


def roman_shape(texts: Values[str]) -> Roman | None:
    """The shape of Roman numerals, where enough of them have several letters; None where they are something else."""
    if sum(len(text) >= 2 for text in set(texts)) < ENOUGH or not all(map(is_roman, texts)):
        return None
    numbers = tuple(map(from_roman, dict.fromkeys(texts)))
    return Roman(Whole(1, max(numbers), numbers))
