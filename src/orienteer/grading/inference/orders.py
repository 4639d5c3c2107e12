"""Texts of words with a number each, or none: `"F10 R90 F3"`, `"2h 30m"`, `"a=1;b=2"`, `"add 3"` beside `"undo"`."""

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
Order = tuple[str, str, str]
SEPARATORS = (", ", "\n", "; ", ",", ";", " ")
ENOUGH_NUMBERS = 3
"""So many different numbers beside a word are taken from a range; fewer are all that may stand there."""
_WORD_FIRST = re.compile(r"([A-Za-z]+)(?:([ =:]?)(-?[0-9]+))?")
_NUMBER_FIRST = re.compile(r"(?:(-?[0-9]+)([ =:]?))?([A-Za-z]+)")


@dataclass(frozen=True)
class Orders(Shape):
    """Words with a number each.

    Args:
        separator: what stands between two of them; "" where a text is one of them.
        joint: what stands between a word and its number.
        word_first: whether the word comes before its number.
        words, numbers: each word, and the numerals that may stand beside it, "" for none.
        shortest: 0 where an example is empty.
        once: whether no word comes twice in a text.
    """

    name = "orders"
    separator: str
    joint: str
    word_first: bool
    words: tuple[str, ...]
    numbers: tuple[Any, ...]
    shortest: int
    once: bool

    def _written(self, word: str, number: str) -> str:
        if not number:
            return word
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
            if length < self.shortest or (length > 1 and not self.separator):
                continue
            few = self._simplest(min(choice, max(2, fewest_for(length, MOST_TEXTS))))
            made = map(self.separator.join, islice(product(few, repeat=length), MOST_TEXTS))
            yield from filter(self.fits, made)

    def sample(self, rng: random.Random, size: int) -> str:
        most = max(1, size) if self.separator else 1
        places = [rng.randrange(len(self.words)) for _ in range(rng.randint(self.shortest, most))]
        places = list(dict.fromkeys(places)) if self.once else places
        return self.separator.join(
            self._written(self.words[place], self.numbers[place].sample(rng, size)) for place in places
        )

    def fits(self, value: Any) -> bool:
        if type(value) is not str or not value:
            return value == "" and self.shortest == 0
        read = [_read(text, self.word_first) for text in _parts(value, self.separator)]
        if self.once and len({each and each[0] for each in read}) < len(read):
            return False
        return all(
            each is not None
            and each[1] in ((self.joint,) if each[2] else ("",))
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
    if len(filled) < 2:
        return None
    for word_first in (True, False):
        read = [[_read(part, word_first) for part in _parts(text, separator)] for text in filled]
        known = [[each for each in orders if each is not None] for orders in read]
        if known == read and _are_orders([each for orders in known for each in orders], separator):
            return _shape(known, separator, word_first, 0 if "" in texts else 1, numeral)
    return None


def _parts(text: str, separator: str) -> list[str]:
    return text.split(separator) if separator else [text]


def _divided(text: str, separator: str) -> bool:
    parts = text.split(separator)
    return len(parts) > 1 and all(_read(part, True) or _read(part, False) for part in parts)


def _are_orders(known: list[Order], separator: str) -> bool:
    """Whether numbers belong to them: most have one, and where one stands by itself a word comes with several."""
    numbered = {order for order in known if order[2]}
    if len(numbered) < 2 or len(numbered) * 2 < len(set(known)) or len({joint for _, joint, _ in numbered}) != 1:
        return False
    if {word for word, _, number in known if not number} & {word for word, _, _ in numbered}:
        return False
    if separator:
        return True
    return all(joint for _, joint, _ in numbered) and len({word for word, _, _ in numbered}) < len(numbered)


def _shape(
    known: list[list[Order]],
    separator: str,
    word_first: bool,
    shortest: int,
    numeral: Callable[[list[str]], Shape | None],
) -> Orders:
    beside: dict[str, dict[str, None]] = {}
    for word, _, number in (order for orders in known for order in orders):
        beside.setdefault(word, {})[number] = None
    everywhere = {number: None for found in beside.values() for number in found if number}
    alike = all(len(found) == 1 for found in beside.values())
    numbers = []
    for found in beside.values():
        different = list(everywhere if alike and "" not in found else found)
        ranged = numeral(different) if len(different) >= ENOUGH_NUMBERS and "-" not in "".join(different) else None
        numbers.append(ranged or Choice(tuple(different)))
    joint = next(joint for orders in known for _, joint, number in orders if number)
    several = [[word for word, _, _ in orders] for orders in known if len(orders) > 1]
    once = len(several) >= 2 and all(len(set(words)) == len(words) for words in several)
    return Orders(separator, joint, word_first, tuple(beside), tuple(numbers), shortest, once)


def _read(text: str, word_first: bool) -> Order | None:
    """The word, what stands between it and its number, and the number; both "" where it has none."""
    found = (_WORD_FIRST if word_first else _NUMBER_FIRST).fullmatch(text)
    if found is None:
        return None
    first, joint, second = (part or "" for part in found.groups())
    return (first, joint, second) if word_first else (second, joint, first)
