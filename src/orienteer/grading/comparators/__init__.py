"""How a learner's value is held against the reference's: one comparator a file.

A comparator has a normal form, which is what fingerprints are made of, and may say `same` in a way of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from orienteer.grading.comparators import any_order, any_valid, approximate, exact, score, table

Tree = Any
Options = Mapping[str, Tree]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A comparator's two functions.

    Args:
        same: (expected, actual, options) → whether the actual value is right.
        normal: (value, options) → a tree that is equal for values between which the comparator sees no difference.
    """

    same: Callable[[Tree, Tree, Options], bool]
    normal: Callable[[Tree, Options], Tree]


COMPARATORS: dict[str, Comparison] = {
    "exact": Comparison(exact.same, exact.normal),
    "approximate": Comparison(approximate.same, approximate.normal),
    "any_order": Comparison(any_order.same, any_order.normal),
    "score": Comparison(score.same, score.normal),
    "table": Comparison(table.same, table.normal),
    "any_valid": Comparison(any_valid.same, any_valid.normal),
}
"""By the name that `curriculum.course.Comparator` carries."""
