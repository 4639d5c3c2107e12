"""Texts of one form around parts that vary: a fixed head, signs that stand equally often, letters before digits."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from collections.abc import Sequence as Values
from dataclasses import dataclass
from itertools import islice
from typing import Any

from orienteer.grading.inference.properties import TEXT_PROPERTIES, is_sign
from orienteer.grading.inference.scalars import Choice
from orienteer.grading.inference.shape import Shape, together

ENOUGH = 2
"""So many different texts show which signs they share."""
ENOUGH_OF_WORDS = 3
"""So many show that there are always as many words, or that letters in front belong to all."""
ENOUGH_LETTERS = 2
"""So many letters that all texts begin or end with are no accident."""
MOST_PARTS = 8
BRACKETS = ("()", "[]", "{}", "<>")
MOST_TEXTS = 20_000
"""How many texts of one weight are made, before those without the properties of the whole are left out."""
ATTEMPTS = 8
"""How often a text is drawn until it has the properties that the examples have."""
_RUNS = re.compile(r"\d+|\D+")


@dataclass(frozen=True)
class Framed(Shape):
    """Texts that begin and end alike.

    Args:
        having: names in TEXT_PROPERTIES, of the whole text.
    """

    name = "framed"
    head: str
    tail: str
    of: Shape
    having: tuple[str, ...] = ()

    @property
    def is_plain(self) -> bool:
        return self.of.is_plain

    def values(self, weight: int, choice: int) -> Iterator[str]:
        texts = (self.head + text + self.tail for text in self.of.values(weight, choice))
        yield from (text for text in texts if _has(self.having, text))

    def sample(self, rng: random.Random, size: int) -> str:
        for _ in range(ATTEMPTS):
            text = self.head + str(self.of.sample(rng, size)) + self.tail
            if _has(self.having, text):
                break
        return text

    def fits(self, value: Any) -> bool:
        if type(value) is not str or len(value) < len(self.head) + len(self.tail):
            return False
        inner = value[len(self.head) : len(value) - len(self.tail)]
        return value == self.head + inner + self.tail and self.of.fits(inner) and _has(self.having, value)


@dataclass(frozen=True)
class Divided(Shape):
    """Texts of as many parts as every other, with the same signs between them.

    Args:
        signs: what stands between each two parts, and nowhere else; nothing but "" where digits follow other
            characters, or these digits.
        having: names in TEXT_PROPERTIES, of the whole text.
    """

    name = "divided"
    signs: tuple[str, ...]
    parts: tuple[Shape, ...]
    having: tuple[str, ...] = ()

    @property
    def is_plain(self) -> bool:
        return all(part.is_plain for part in self.parts)

    def values(self, weight: int, choice: int) -> Iterator[str]:
        if self.is_plain:
            made = together(self.parts, len(self.parts), max(2, choice // 3)) if weight == 1 else iter(())
            made = islice(made, choice)
        else:
            made = islice(together(self.parts, weight, choice), MOST_TEXTS)
        yield from (text for text in map(self._joined, made) if _has(self.having, text))

    def sample(self, rng: random.Random, size: int) -> str:
        for _ in range(ATTEMPTS):
            text = self._joined([part.sample(rng, size) for part in self.parts])
            if _has(self.having, text):
                break
        return text

    def fits(self, value: Any) -> bool:
        words = parts_of(value, self.signs) if type(value) is str else None
        return (
            words is not None
            and all(part.fits(word) for part, word in zip(self.parts, words, strict=True))
            and _has(self.having, value)
        )

    def _joined(self, words: Values[str]) -> str:
        return "".join(text for pair in zip(words, (*self.signs, ""), strict=True) for text in pair)


def _has(names: Values[str], text: str) -> bool:
    return all(TEXT_PROPERTIES[name](text) for name in names)


def parts_of(text: str, signs: Values[str]) -> list[str] | None:
    """What stands between these signs; None where the text has others of them, or has them in another order.

    >>> parts_of("ann@mail.org", "@."), parts_of("ann.b@mail.org", "@."), parts_of("A12", ("",))
    (['ann', 'mail', 'org'], None, ['A', '12'])
    """
    if not any(signs):
        words = _RUNS.findall(text)
        return words if len(words) == len(signs) + 1 else None
    words = [""]
    found: list[str] = []
    for character in text:
        if character in signs:
            found.append(character)
            words.append("")
        else:
            words[-1] += character
    return words if found == list(signs) else None


def divided_shape(
    texts: Values[str], having: tuple[str, ...], text_shape: Callable[[Values[str]], Shape]
) -> Framed | Divided | None:
    """The shape of texts that share their ends, their signs, or how letters and digits follow; None where they don't.

    Args:
        texts: different ones.
        having: properties that all of them have as a whole.
        text_shape: gives the shape of the parts.
    """
    is_filled = all(any(map(str.isalnum, text)) for text in texts)
    if len(texts) < ENOUGH or not (is_filled or _are_in_brackets(texts)):
        return None
    head = _head(texts)
    rest = [text[len(head) :] for text in texts]
    tail = _head([text[::-1] for text in rest])[::-1]
    if head or tail:
        return Framed(head, tail, _part([text[: len(text) - len(tail)] for text in rest], text_shape), having)
    signs = _signs(texts) or _runs(texts)
    rows = [parts_of(text, signs) for text in texts]
    known = [words for words in rows if words is not None]
    if not signs or len(signs) >= MOST_PARTS or len(known) < len(texts):
        return None
    columns = [[words[place] for words in known] for place in range(len(signs) + 1)]
    return Divided(signs, tuple(_part(column, text_shape) for column in columns), having)


def _are_in_brackets(texts: Values[str]) -> bool:
    """Whether each text stands in brackets, which may be empty."""
    around = {text[:1] + text[-1:] for text in texts}
    return around <= set(BRACKETS) and len(around) == 1 and any(any(map(str.isalnum, text)) for text in texts)


def _head(texts: Values[str]) -> str:
    """What all texts begin with: signs, and where there are enough texts words before a sign, or several letters."""
    first, last = min(texts), max(texts)
    same = next((n for n, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), len(first))
    shared = first[:same].rstrip("0123456789")
    if len(texts) < ENOUGH_OF_WORDS:
        return shared[: next((place for place, sign in enumerate(shared) if not is_sign(sign)), len(shared))]
    before = next((place for place in range(len(shared), 0, -1) if not shared[place - 1].isalnum()), 0)
    return shared if len(shared) - before >= ENOUGH_LETTERS else shared[:before]


def _signs(texts: Values[str]) -> tuple[str, ...]:
    """The signs that stand equally often in all texts, in their order; () where the order differs."""
    signs = {
        sign
        for sign in texts[0]
        if not sign.isalnum()
        and len({text.count(sign) for text in texts}) == 1
        and (not sign.isspace() or len(texts) >= ENOUGH_OF_WORDS)
    }
    orders = {tuple(filter(signs.__contains__, text)) for text in texts}
    return orders.pop() if len(orders) == 1 else ()


def _runs(texts: Values[str]) -> tuple[str, ...]:
    """A "" for each place where letters end and digits begin, or digits end; () where the texts differ in that."""
    if not all(map(str.isalnum, texts)) or len(texts) < ENOUGH_OF_WORDS:
        return ()
    runs = [_RUNS.findall(text) for text in texts]
    kinds = {tuple(run.isdigit() for run in each) for each in runs}
    return ("",) * (len(runs[0]) - 1) if len(kinds) == 1 else ()


def _part(texts: list[str], text_shape: Callable[[Values[str]], Shape]) -> Shape:
    """The shape of what stands at one place; words that come again there stand for something."""
    different = list(dict.fromkeys(texts))
    is_telling = len(different) < len(texts) and not any(text.isdecimal() for text in different)
    return Choice(tuple(different)) if is_telling or len(different) == 1 else text_shape(texts)
