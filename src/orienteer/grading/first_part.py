"""Which of a pool's inputs are tried while one types: all small ones, and some of every larger size.

The others wait for a submission on which these find nothing. A failure on one of the small inputs is the smallest that
there is, with nothing else tried; where one is found that may not be the smallest, everything is tried.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from orienteer.curriculum.course import Check, Exercise
from orienteer.curriculum.domains.measure import Order
from orienteer.grading.calls import input_order
from orienteer.grading.statements import STATEMENTS

INPUTS = 200
"""About how many inputs of all of an exercise's checks are tried while one types.

When it was chosen, these showed 938 of the 940 students' programs that the whole pools reject, and for 22 of them the
rest was needed to know the smallest failing input: with 250 the same, with 150 it was needed for 140.
"""
LEAST = 100
"""Of one check, however many others there are."""
SHARE_OF_SMALL = 0.8
"""How much of it are the smallest inputs; the rest is spread over the larger ones."""
KINDS = frozenset({"call", "snippet"})
"""Probes of which a child takes many inputs."""


def with_first_parts(exercise: Exercise) -> Exercise:
    """The exercise with what is tried while one types at the beginning of each pool."""
    pooled = sum(1 for check in exercise.checks if _is_long(check))
    most = max(LEAST, INPUTS // max(1, pooled))
    return replace(exercise, checks=tuple(_divided(check, _share(check, most)) for check in exercise.checks))


def smallest_untried(check: Check, orders: Sequence[Order]) -> Order | None:
    """The smallest input behind a check's first part; None where nothing is behind it."""
    return min(orders[check.first_part :]) if 0 < check.first_part < len(orders) else None


def _share(check: Check, most: int) -> int:
    """How many of a check: a sequence of statements takes as long as two calls."""
    return most // 2 if check.probe == STATEMENTS else most


def _is_long(check: Check) -> bool:
    return check.probe.kind in KINDS and len(check.pool) > LEAST


def _divided(check: Check, most: int) -> Check:
    count = len(check.pool)
    if not _is_long(check) or count <= most or len(check.expected) != count:
        return replace(check, first_part=0)
    by_size = sorted(range(count), key=lambda place: (input_order(check, check.pool[place]), place))
    small = int(most * SHARE_OF_SMALL)
    larger = by_size[small:]
    step = len(larger) / (most - small)
    spread = [larger[int(at * step)] for at in range(most - small)]
    chosen = [*by_size[:small], *spread]
    kept = set(chosen)
    order = [*chosen, *(place for place in by_size if place not in kept)]
    return replace(
        check,
        pool=tuple(check.pool[place] for place in order),
        expected=tuple(check.expected[place] for place in order),
        first_part=most,
    )
