"""Texts in which whole numbers and signs follow each other by a rule: sums as one writes them, and in Polish order."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from collections.abc import Sequence as Values
from dataclasses import dataclass
from typing import Any

from orienteer.grading.inference.containers import Sequence
from orienteer.grading.inference.properties import holds
from orienteer.grading.inference.scalars import Choice, Either, Whole
from orienteer.grading.inference.shape import Shape

RULES = ("values and words in turns", "words after their two values")
"""Names in SEQUENCE_PROPERTIES."""
ENOUGH = 2
"""So many different texts have to have a sign."""
FEW_NUMBERS = 3
ROOM = 3
LARGEST = 10**12

_PIECES = re.compile(r"\d+|[^\d\s]")
_NO_SIGN = re.compile(r"[\d\s.]")
"""A dot may be a number's own."""

Token = int | str


@dataclass(frozen=True)
class Written(Shape):
    """A sequence of numbers and signs, written with the separator between them."""

    name = "written"
    separator: str
    of: Shape

    def values(self, weight: int, choice: int) -> Iterator[str]:
        yield from map(self._joined, self.of.values(weight, choice))

    def sample(self, rng: random.Random, size: int) -> str:
        return self._joined(self.of.sample(rng, size))

    def fits(self, value: Any) -> bool:
        tokens = tokens_of(value, self.separator) if type(value) is str else None
        return tokens is not None and self.of.fits(tokens)

    def _joined(self, tokens: Values[Token]) -> str:
        return self.separator.join(map(str, tokens))


def tokens_of(text: str, separator: str) -> list[Token] | None:
    """The numbers and signs of a text; None where it holds something else.

    >>> tokens_of("3 14 +", " "), tokens_of("3+14", ""), tokens_of("3.5", "")
    ([3, 14, '+'], [3, '+', 14], None)
    """
    pieces = text.split(separator) if separator and text else _PIECES.findall(text)
    if separator.join(pieces) != text:
        return None
    tokens = [_token(piece) for piece in pieces]
    return None if None in tokens else [token for token in tokens if token is not None]


def _token(piece: str) -> Token | None:
    if re.fullmatch(r"-?\d{1,12}", piece, re.ASCII):
        return int(piece) if str(int(piece)) == piece else None
    return None if not piece or _NO_SIGN.search(piece) else piece


def written_shape(texts: Values[str]) -> Written | None:
    """The shape of texts whose numbers and signs follow each other by a rule; None where they don't."""
    for separator in (" ", ""):
        read = [tokens_of(text, separator) for text in texts]
        known = [tokens for tokens in read if tokens is not None]
        if len(known) < len(read):
            continue
        rules = [rule for rule in RULES if all(holds(rule, tokens) for tokens in known)]
        if rules and sum(len(tokens) >= 3 for tokens in known) >= ENOUGH:
            return Written(separator, _sequence(known, rules[0]))
    return None


def _sequence(known: list[list[Token]], rule: str) -> Sequence:
    numbers = list(dict.fromkeys(token for tokens in known for token in tokens if isinstance(token, int)))
    signs = tuple(dict.fromkeys(token for tokens in known for token in tokens if isinstance(token, str)))
    low, high = min(numbers), max(numbers)
    if len(numbers) < FEW_NUMBERS:
        high = min(LARGEST, high + ROOM)
    members = Either((Whole(low, high, tuple(numbers)), Choice(signs)))
    return Sequence(("list",), members, min(map(len, known)), None, (rule,), max(map(len, known)))
