"""Fresh inputs for a check, from the domain that it carries as data."""

from __future__ import annotations

import random
from typing import Any

from orienteer.curriculum.course import Check
from orienteer.curriculum.domains import domain_from
from orienteer.grading.inference.domain import inferred_from
from orienteer.inside.encoding import encode

Tree = Any


def fresh_inputs(check: Check, rng: random.Random, size: int, count: int) -> list[tuple[Tree, ...]]:
    """Up to so many inputs of the check's domain, as the pool's: a tuple of trees each.

    Args:
        size: how many members containers have at most, about.
    """
    if check.domain is None:
        return []
    if check.domain.get("domain") == "inferred":
        values = inferred_from(check.domain).drawn(rng, size, count)
    else:
        values = domain_from(check.domain).sampled(rng, size, count)
    return [tuple(map(encode, value)) for value in values]


def repeating_inputs(check: Check) -> list[tuple[Tree, ...]]:
    """Small inputs of an inferred domain whose members repeat in every way, the shortest first."""
    if check.domain is None or check.domain.get("domain") != "inferred":
        return []
    return [tuple(map(encode, value)) for value in inferred_from(check.domain).repeating()]
