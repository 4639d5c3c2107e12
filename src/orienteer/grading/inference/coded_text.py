"""Codes of a value and a letter that tells its sort, as playing cards have: `10H`, `KS`."""

from __future__ import annotations

import random
from collections.abc import Iterator
from collections.abc import Sequence as Values
from dataclasses import dataclass
from itertools import islice, product
from typing import Any

from orienteer.grading.inference.shape import Shape

ENOUGH = 8
"""So many different texts show that these letters stand at the end and nowhere else."""
MOST_SORTS = 6
LONGEST_VALUE = 2


@dataclass(frozen=True)
class Coded(Shape):
    """One of the examples' values, with one of their letters behind it."""

    name = "coded"
    worth: tuple[str, ...]
    sorts: tuple[str, ...]

    @property
    def is_plain(self) -> bool:
        return True

    def values(self, weight: int, choice: int) -> Iterator[str]:
        if weight == 1:
            yield from islice(map("".join, product(self.worth, self.sorts)), choice)

    def sample(self, rng: random.Random, size: int) -> str:
        return rng.choice(self.worth) + rng.choice(self.sorts)

    def fits(self, value: Any) -> bool:
        return type(value) is str and value[:-1] in self.worth and value[-1:] in self.sorts


def coded_shape(texts: Values[str]) -> Coded | None:
    """The shape of such codes; None where the texts are something else.

    Args:
        texts: different ones.
    """
    if len(texts) < ENOUGH or not all(text.isalnum() and 2 <= len(text) <= 1 + LONGEST_VALUE for text in texts):
        return None
    worth = tuple(dict.fromkeys(text[:-1] for text in texts))
    sorts = tuple(dict.fromkeys(text[-1] for text in texts))
    signs = set("".join(worth))
    is_mixed = any(map(str.isdecimal, signs)) and any(map(str.isalpha, signs))
    if not is_mixed or not 2 <= len(sorts) <= MOST_SORTS or signs & set(sorts) or not "".join(sorts).isalpha():
        return None
    return Coded(worth, sorts)
