"""Inputs that double, on which the work of programs is counted: drawn ones, and the same in other orders."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from orienteer.curriculum.course import Check, Exercise
from orienteer.curriculum.domains import domain_from
from orienteer.grading.calls import input_size
from orienteer.grading.inference.domain import inferred_from
from orienteer.grading.inference.drawing import fresh_inputs
from orienteer.inside.encoding import decode, encode

Tree = Any

SIZES = (8, 16, 32, 64, 128)
"""About how many members the inputs have."""
DRAWN = 3
"""Inputs of each size that are run, the largest; of all the one that takes most steps counts."""
LOOKED_AT = 180
"""Inputs of each size that these are taken from: a size is an upper bound, and most that are drawn fall far below."""


@dataclass(frozen=True, slots=True)
class Growing:
    """Inputs of one check that double.

    Args:
        inputs: for each size, inputs of about that size.
    """

    check: Check
    inputs: tuple[tuple[tuple[Tree, ...], ...], ...]


def growing(exercise: Exercise, rng: random.Random) -> Growing | None:
    """Inputs that double, of the first check whose domain has inputs as large; None where none has.

    Where none has, a domain is taken without the most members that its author gave it: that keeps the pool small, and
    to count steps asks for no verdict.
    """
    asked = [check for check in exercise.checks if check.probe.kind == "call" and check.domain is not None]
    for check in (*asked, *(replace(each, domain=_without_most(each.domain)) for each in asked)):
        drawn = [_largest(check, fresh_inputs(check, rng, size, LOOKED_AT)) for size in SIZES]
        largest = [max((input_size(check, each) for each in inputs), default=0) for inputs in drawn]
        if all(later > 1.4 * before for before, later in pairwise(largest)) and largest[0] > 2:
            return Growing(check, tuple((*inputs, *_in_other_orders(check, inputs[0])) for inputs in drawn))
    return None


def _largest(check: Check, inputs: list[tuple[Tree, ...]]) -> list[tuple[Tree, ...]]:
    return sorted(inputs, key=lambda each: -input_size(check, each))[:DRAWN]


def _without_most(described: Any) -> Any:
    if isinstance(described, dict):
        return {name: SIZES[-1] if name == "max_size" else _without_most(part) for name, part in described.items()}
    return [_without_most(part) for part in described] if isinstance(described, list) else described


def _in_other_orders(check: Check, inputs: tuple[Tree, ...]) -> Iterator[tuple[Tree, ...]]:
    """Each list sorted both ways, and of its smallest or its largest member alone, as far as the domain has that."""
    values = tuple(map(decode, inputs))
    for place, value in enumerate(values):
        if not isinstance(value, (list, tuple)) or len(value) < 2:
            continue
        try:
            up = sorted(value)
        except TypeError:  # members that have no order
            continue
        for members in (up, up[::-1], up[:1] * len(up), up[-1:] * len(up)):
            other = (*values[:place], type(value)(members), *values[place + 1 :])
            if _belongs(check, other):
                yield tuple(map(encode, other))


def _belongs(check: Check, values: tuple[Any, ...]) -> bool:
    assert check.domain is not None
    if check.domain.get("domain") == "inferred":
        return inferred_from(check.domain).fits(values)
    return domain_from(check.domain).holds(values)
