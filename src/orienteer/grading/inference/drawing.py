"""Fresh inputs for a check, from the domain that it carries as data."""

from __future__ import annotations

import ast
import random
from typing import Any

from orienteer.curriculum.course import Check
from orienteer.curriculum.domains import domain_from
from orienteer.curriculum.parsing import module_of
from orienteer.grading.inference.domain import InferredDomain, inferred_from
from orienteer.grading.inference.scalars import Whole
from orienteer.inside.encoding import encode

Tree = Any

NARROWEST = 20
"""A range that ends lower stays as it is: days, months, hours."""
WIDEST = 400
"""Nothing larger is asked for beyond the examples: a function that calls itself once for each number ends well."""


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


def wider_inputs(check: Check, reference: str) -> list[tuple[Tree, ...]]:
    """Inputs of a function on whole numbers, one of them up to twice as large as the examples', in rising order.

    None where the range is small, or where a number in the reference's text may be a limit: a mark of 101 percent is
    no input, but whether 121 is a prime can be asked where the examples end with 113.

    Args:
        reference: its text.
    """
    if check.probe.kind != "call" or check.domain is None or check.domain.get("domain") != "inferred":
        return []
    domain = inferred_from(check.domain)
    largest = _largest_number(reference)
    found: list[tuple[Any, ...]] = []
    numbers = [shape for shape in domain.shapes if isinstance(shape, Whole)]
    if len(numbers) < len(domain.shapes):
        return []
    for place, shape in enumerate(numbers):
        if shape.high >= max(NARROWEST, 2 * largest):
            found += _beyond(domain, place, range(shape.high + 1, min(2 * shape.high, WIDEST) + 1))
    return [tuple(map(encode, arguments)) for arguments in found]


def _beyond(domain: InferredDomain, place: int, numbers: range) -> list[tuple[Any, ...]]:
    """The examples, one after another, with each of the numbers at a place."""
    made = []
    for count, number in enumerate(numbers):
        example = domain.examples[count % len(domain.examples)]
        made.append((*example[:place], number, *example[place + 1 :]))
    return [arguments for arguments in made if domain.relate(arguments)]


def _largest_number(source: str) -> float:
    """The largest number that is written in a program, by its amount."""
    constants = [node.value for node in ast.walk(module_of(source)) if isinstance(node, ast.Constant)]
    return max((abs(value) for value in constants if isinstance(value, (int, float))), default=0)
