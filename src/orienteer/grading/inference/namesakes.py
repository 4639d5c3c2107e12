"""What a parameter's namesakes tell: what other functions of the same file are given under the same name.

Three functions on sorted lists have an example or two each, which say too little one by one. That a function may get
what its namesakes get doesn't follow: one file sorts `numbers` and searches `numbers` that are sorted.
"""

from __future__ import annotations

from collections.abc import Sequence as Values
from dataclasses import replace
from math import factorial, prod
from typing import Any

from orienteer.grading.inference.coded_text import coded_shape
from orienteer.grading.inference.containers import Sequence
from orienteer.grading.inference.observing import is_counting, is_implied, shared_properties
from orienteer.grading.inference.shape import Shape, key
from orienteer.grading.inference.texts import Text

ORDERS = ("strictly ascending", "ascending", "strictly descending", "descending")
ENOUGH_ORDERS = 48
"""So many orders that the lists could have, own and namesakes' together, make the one that they have a property."""


def with_namesakes(
    shapes: Values[Shape], columns: Values[list[Any]], namesakes: Values[list[Any]]
) -> tuple[Shape, ...]:
    """The arguments' shapes, each with what it shares with its namesakes and they show.

    Args:
        columns: of each argument, its values in the examples.
        namesakes: of each argument, those of its namesakes; or nothing at all.
    """
    if not namesakes:
        return tuple(shapes)
    return tuple(
        _with_order(_with_codes(shape, others), own, others) if isinstance(shape, Sequence) else shape
        for shape, own, others in zip(shapes, columns, namesakes, strict=True)
    )


def _with_order(shape: Sequence, own: list[Any], others: list[Any]) -> Sequence:
    """A sequence in the order that it never lacks, and its namesakes neither."""
    lists = list({key(value): value for value in [*own, *others] if isinstance(value, (list, tuple))}.values())
    telling = [value for value in lists if len(value) > 1 and not is_counting(value)]
    if prod(factorial(len(value)) for value in telling) < ENOUGH_ORDERS:
        return shape
    names = [*shape.having, *(name for name in shared_properties(lists) if name in ORDERS)]
    names = list(dict.fromkeys(names))
    return replace(shape, having=tuple(name for name in names if not is_implied(name, names)))


def _with_codes(shape: Sequence, others: list[Any]) -> Sequence:
    """A sequence of codes, where its own are too few to tell."""
    if not isinstance(shape.of, Text):
        return shape
    texts = [member for value in others if isinstance(value, (list, tuple, set, frozenset)) for member in value]
    if not all(isinstance(member, str) for member in texts):
        return shape
    codes = coded_shape(list(dict.fromkeys([*shape.of.seen, *texts])))
    return replace(shape, of=codes) if codes else shape
