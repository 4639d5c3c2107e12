"""Shapes of text: over the characters that the examples use, or in the form that all of them have."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from collections.abc import Sequence as Values
from dataclasses import dataclass
from itertools import islice, product
from typing import Any

from orienteer.grading.inference.meanings import means
from orienteer.grading.inference.properties import OF_LETTERS_AND_DIGITS, TEXT_PROPERTIES
from orienteer.grading.inference.shape import Shape, fewest_for, together

MOST_TEXTS = 4000
"""How many texts of one length are made."""
ATTEMPTS = 8
"""How often a text is drawn until its numbers mean what the examples' mean."""


@dataclass(frozen=True)
class Text(Shape):
    """Texts over an alphabet, with properties that all examples share.

    Args:
        alphabet: every character that may occur, the most telling first.
        longest: of the examples; larger texts are sampled up to about twice of it.
        having: names in TEXT_PROPERTIES.
        seen: the examples themselves.
        counts: signs that a text has: (the sign, how often at least, how often at most or None).
    """

    name = "text"
    alphabet: str
    shortest: int
    longest: int
    having: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    fixed: bool = False
    counts: tuple[tuple[str, int, int | None], ...] = ()

    def values(self, weight: int, choice: int) -> Iterator[str]:
        lengths = [weight] if weight > 1 else [0, 1]
        for length in lengths:
            if length < self.shortest or (self.fixed and length > self.longest) or (length > 0 and not self.alphabet):
                continue
            few = max(2, min(choice, fewest_for(length, MOST_TEXTS)))
            for letters in islice(product(self.alphabet[:few], repeat=length), MOST_TEXTS):
                text = "".join(letters)
                if self.fits(text):
                    yield text

    def sample(self, rng: random.Random, size: int) -> str:
        for _ in range(20):
            text = self._drawn(rng, size)
            if self.fits(text):
                return text
        return rng.choice(self.seen) if self.seen else ""

    def _drawn(self, rng: random.Random, size: int) -> str:
        draw = rng.random()
        if self.seen and draw < 0.6 and set(self.having) & OF_LETTERS_AND_DIGITS.keys():
            return self._put_together(rng, size)
        if self.seen and draw < 0.3:
            text = list(rng.choice(self.seen))
            if text and not self.fixed:
                del text[rng.randrange(len(text))]
            if text:
                text[rng.randrange(len(text))] = rng.choice(self.alphabet)
            return "".join(text)
        most = self.longest if self.fixed else max(self.shortest, min(2 * self.longest, 2 * size))
        length = rng.randint(self.longest if self.fixed else self.shortest, most)
        few = rng.sample(self.alphabet, min(len(self.alphabet), rng.randint(1, 4))) if self.alphabet else [""]
        letters = few if draw < 0.7 else self.alphabet
        text = [rng.choice(letters) for _ in range(length)]
        if draw > 0.85:
            text = text[: (length + 1) // 2] + text[: length // 2][::-1]
        return "".join(text)

    def _put_together(self, rng: random.Random, size: int) -> str:
        """Examples one behind another, letters and digits replaced by others."""
        text = "".join(rng.choice(self.seen) for _ in range(1 if self.fixed else rng.randint(1, max(1, min(3, size)))))
        digits = [sign for sign in self.alphabet if sign.isdigit()]
        letters = [sign for sign in self.alphabet if sign.isalpha()]
        others = [digits if sign.isdigit() else letters if sign.isalpha() else [sign] for sign in text]
        return "".join(rng.choice(other) for other in others)

    def fits(self, value: Any) -> bool:
        if type(value) is not str or len(value) < self.shortest or (self.fixed and len(value) > self.longest):
            return False
        counted = ((value.count(sign), least, most) for sign, least, most in self.counts)
        return (
            set(value) <= set(self.alphabet)
            and all(least <= count and (most is None or count <= most) for count, least, most in counted)
            and all(TEXT_PROPERTIES[name](value) for name in self.having)
        )


_PIECES = re.compile(r"(?:(?<![^\W_])-(?=\d))?[^\W_]+")
"""A minus is a number's own where nothing that it could be taken from stands before it."""


def pieces(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words and numbers of a text, and what stands before, between and after them.

    >>> pieces("2024-01-15")
    (('2024', '01', '15'), ('', '-', '-', ''))
    >>> pieces("08:15 -3 C")
    (('08', '15', '-3', 'C'), ('', ':', ' ', ' ', ''))
    """
    return tuple(_PIECES.findall(text)), tuple(_PIECES.split(text))


@dataclass(frozen=True)
class Template(Shape):
    """Texts of one form: the same signs around pieces that have a shape each (a date, a time, an address).

    Args:
        meanings: (what three numbers side by side mean, the place of the first).
    """

    name = "template"
    between: tuple[str, ...]
    parts: tuple[Shape, ...]
    meanings: tuple[tuple[str, int], ...] = ()

    @property
    def is_plain(self) -> bool:
        return True

    def values(self, weight: int, choice: int) -> Iterator[str]:
        if weight == 1:
            made = together(self.parts, len(self.parts), max(2, choice // 3))
            yield from map(self._joined, islice(filter(self._is_right, made), choice))

    def _is_right(self, words: Values[str]) -> bool:
        return all(means(name, list(map(int, words[place : place + 3]))) for name, place in self.meanings)

    def _joined(self, words: tuple[str, ...]) -> str:
        text = self.between[0]
        for word, sign in zip(words, self.between[1:], strict=True):
            text += word + sign
        return text

    def sample(self, rng: random.Random, size: int) -> str:
        for _ in range(ATTEMPTS):
            words = tuple(part.sample(rng, size) for part in self.parts)
            if self._is_right(words):
                break
        return self._joined(words)

    def fits(self, value: Any) -> bool:
        if type(value) is not str:
            return False
        words, between = pieces(value)
        fitting = between == self.between and all(part.fits(word) for part, word in zip(self.parts, words, strict=True))
        return fitting and self._is_right(words)


def is_numeral(text: str) -> bool:
    """Whether it is a whole number in decimal."""
    digits = text.removeprefix("-")
    return digits.isascii() and digits.isdecimal()


@dataclass(frozen=True)
class Numeral(Shape):
    """Whole numbers written in decimal, padded with zeros to the same width where the examples are."""

    name = "numeral"
    low: int
    high: int
    width: int = 0

    @property
    def is_plain(self) -> bool:
        return True

    def _written(self, number: int) -> str:
        return str(number).zfill(self.width)

    def values(self, weight: int, choice: int) -> Iterator[str]:
        if weight == 1:
            for number in range(self.low, min(self.high, self.low + choice - 1) + 1):
                yield self._written(number)

    def sample(self, rng: random.Random, size: int) -> str:
        return self._written(rng.randint(self.low, self.high))

    def fits(self, value: Any) -> bool:
        return (
            type(value) is str
            and is_numeral(value)
            and self.low <= int(value) <= self.high
            and self._written(int(value)) == value
        )
