"""Texts of words with a number each, one after another: `"F10 R90 F3"`, `"2h 30m"`, `"up 3, down 5"`."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from collections.abc import Sequence as Values
from dataclasses import dataclass
from itertools import islice, product
from typing import Any

from orienteer.grading.inference.scalars import Choice
from orienteer.grading.inference.shape import Shape, fewest_for

MOST_TEXTS = 4000
SEPARATORS = (", ", "\n", "; ", ",", ";", " ")
ENOUGH_NUMBERS = 3
"""So many different numbers beside a word are taken from a range; fewer are all that may stand there."""
_WORD_FIRST = re.compile(r"([A-Za-z]+)( ?)([0-9]+)")
_NUMBER_FIRST = re.compile(r"([0-9]+)( ?)([A-Za-z]+)")


@dataclass(frozen=True)
class Orders(Shape):
    """Words with a number each.

    Args:
        separator: what stands between two of them.
        joint: what stands between a word and its number.
        word_first: whether the word comes before its number.
        words, numbers: each word, and the numerals that may stand beside it.
        shortest: 0 where an example is empty.
    """

    name = "orders"
    separator: str
    joint: str
    word_first: bool
    words: tuple[str, ...]
    numbers: tuple[Any, ...]
    shortest: int

    def _written(self, word: str, number: str) -> str:
        return self.joint.join((word, number) if self.word_first else (number, word))

    def _simplest(self, choice: int) -> list[str]:
        """So many orders, each word's in turn."""
        each = [
            [self._written(word, number) for number in numbers.values(1, choice)]
            for word, numbers in zip(self.words, self.numbers, strict=True)
        ]
        turns = [orders[place] for place in range(choice) for orders in each if place < len(orders)]
        return turns[: max(choice, len(self.words))]

    def values(self, weight: int, choice: int) -> Iterator[str]:
        lengths = [weight] if weight > 1 else [0, 1] if weight == 1 else []
        for length in lengths:
            if length < self.shortest:
                continue
            few = self._simplest(min(choice, max(2, fewest_for(length, MOST_TEXTS))))
            yield from map(self.separator.join, islice(product(few, repeat=length), MOST_TEXTS))

    def sample(self, rng: random.Random, size: int) -> str:
        places = [rng.randrange(len(self.words)) for _ in range(rng.randint(self.shortest, max(1, size)))]
        return self.separator.join(
            self._written(self.words[place], self.numbers[place].sample(rng, size)) for place in places
        )

    def fits(self, value: Any) -> bool:
        if type(value) is not str or not value:
            return value == "" and self.shortest == 0
        read = [_read(text, self.word_first) for text in value.split(self.separator)]
        return all(
            each is not None
            and each[1] == self.joint
            and each[0] in self.words
            and self.numbers[self.words.index(each[0])].fits(each[2])
            for each in read
        )


def orders_shape(texts: Values[str], numeral: Callable[[list[str]], Shape | None]) -> Orders | None:
    """The shape of texts that are nothing but words with numbers; None where they are something else.

    Args:
        numeral: gives the shape of numbers in decimal, or None where they are no regular ones.
    """
    filled = [text for text in texts if text]
    separator = next((each for each in SEPARATORS if any(_divided(text, each) for text in filled)), "")
    if len(filled) < 2 or not separator:
        return None
    for word_first in (True, False):
        read = [_read(order, word_first) for text in filled for order in text.split(separator)]
        known = [each for each in read if each is not None]
        if len(known) == len(read) and len({joint for _, joint, _ in known}) == 1:
            return _shape(known, separator, word_first, 0 if "" in texts else 1, numeral)
    return None


def _divided(text: str, separator: str) -> bool:
    parts = text.split(separator)
    return len(parts) > 1 and all(_read(part, True) or _read(part, False) for part in parts)


def _shape(
    known: list[tuple[str, str, str]],
    separator: str,
    word_first: bool,
    shortest: int,
    numeral: Callable[[list[str]], Shape | None],
) -> Orders:
    beside: dict[str, list[str]] = {}
    for word, _, number in known:
        beside.setdefault(word, []).append(number)
    numbers = []
    for found in beside.values():
        different = list(dict.fromkeys(found))
        ranged = numeral(different) if len(different) >= ENOUGH_NUMBERS else None
        numbers.append(ranged or Choice(tuple(different)))
    return Orders(separator, known[0][1], word_first, tuple(beside), tuple(numbers), shortest)


def _read(text: str, word_first: bool) -> tuple[str, str, str] | None:
    """The word, what stands between it and its number, and the number."""
    found = (_WORD_FIRST if word_first else _NUMBER_FIRST).fullmatch(text)
    if found is None:
        return None
    first, joint, second = found.groups()
    return (first, joint, second) if word_first else (second, joint, first)
