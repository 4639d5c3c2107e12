"""Texts in which pieces of one form follow each other with a sign between them: `"tea": 12, "bun": 3`."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from collections.abc import Sequence as Values
from dataclasses import dataclass
from itertools import islice
from typing import Any

from orienteer.grading.inference.containers import Sequence
from orienteer.grading.inference.dates_in_text import DatesInText
from orienteer.grading.inference.divided import Divided, Framed
from orienteer.grading.inference.scalars import Either
from orienteer.grading.inference.shape import Shape, fewest_for
from orienteer.grading.inference.spans_in_text import SpansInText
from orienteer.grading.inference.texts import Numeral, Template

MOST_TEXTS = 4000
ENOUGH_TEXTS = 2
"""So many different texts have several pieces."""
ENOUGH_PIECES = 3
MARKS = "=:"
"""What stands between a name and its value."""
SEPARATORS = (", ", "; ", " | ", ",", ";", "|", "&", " ")
FORMED = (Numeral, Template, Divided, Framed, DatesInText, SpansInText)
"""What pieces have to be: that words follow each other says nothing."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class ListsInText(Shape):
    """Pieces of one form with a separator between them.

    Args:
        once: whether no two pieces begin with the same word.
    """

    name = "lists in text"
    separator: str
    of: Shape
    once: bool

    def values(self, weight: int, choice: int) -> Iterator[str]:
        few = min(choice, max(2, fewest_for(weight, MOST_TEXTS)))
        for pieces in islice(self.of.values(weight, few), MOST_TEXTS):
            if not self.once or _are_different(pieces):
                yield self.separator.join(pieces)

    def sample(self, rng: random.Random, size: int) -> str:
        pieces = self.of.sample(rng, size)
        if self.once:
            pieces = list({_first_word(piece): piece for piece in pieces}.values())
        return self.separator.join(pieces)

    def fits(self, value: Any) -> bool:
        if type(value) is not str:
            return False
        pieces = _pieces(value, self.separator)
        return self.of.fits(pieces) and (not self.once or _are_different(pieces))


def _pieces(text: str, separator: str) -> list[str]:
    return text.split(separator) if text else []


def _first_word(piece: str) -> str:
    found = _WORD.search(piece)
    return found.group() if found else ""


def _are_different(pieces: list[str]) -> bool:
    return len(set(map(_first_word, pieces))) == len(pieces)


def _marked_or_not(pieces: Values[str], text_shape: Callable[[Values[str]], Shape]) -> Either | None:
    """The shape of pieces of which some have a value behind a sign and others are a name alone: `a=1`, `flag`."""
    for sign in MARKS:
        marked, plain = ([piece for piece in pieces if (sign in piece) is has] for has in (True, False))
        shape = text_shape(marked) if plain and len(marked) >= ENOUGH_PIECES else None
        if isinstance(shape, FORMED) and all(map(str.isidentifier, plain)):
            return Either((shape, text_shape(plain)))
    return None


def lists_shape(texts: Values[str], text_shape: Callable[[Values[str]], Shape]) -> ListsInText | None:
    """The shape of texts that are lists of pieces of one form; None where they are something else.

    Args:
        texts: different ones.
        text_shape: gives the shape of pieces.
    """
    for separator in SEPARATORS:
        rows = [_pieces(text, separator) for text in texts]
        several = [pieces for pieces in rows if len(pieces) > 1]
        different = list(dict.fromkeys(piece for pieces in rows for piece in pieces))
        if len(several) < ENOUGH_TEXTS or len(different) < ENOUGH_PIECES or len(set(map(len, rows))) == 1:
            continue
        shape = text_shape(different)
        if not isinstance(shape, FORMED):
            shape = _marked_or_not(different, text_shape) or shape
        if isinstance(shape, (*FORMED, Either)):
            of = Sequence(("list",), shape, min(1, *map(len, rows)), None, (), max(map(len, rows)))
            once = not isinstance(shape, Numeral) and all(map(_are_different, several))
            return ListsInText(separator, of, once)
    return None
