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
from orienteer.grading.trees import tag
from orienteer.inside.encoding import decode, encode

Tree = Any

SIZES = (8, 16, 32, 64, 128)
"""About how many members or characters the inputs have, or how large a number alone is."""
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

    Where none has, a domain is taken beyond the most members, characters or numbers that its author or the examples
    gave it: that keeps the pool small, and to count steps asks for no verdict.
    """
    asked = [check for check in exercise.checks if check.probe.kind == "call" and check.domain is not None]
    for check, widens in ((check, widens) for widens in (False, True) for check in asked):
        sized = [replace(check, domain=_up_to(size, check.domain)) if widens else check for size in SIZES]
        drawn = [
            _largest(check, fresh_inputs(each, rng, size, LOOKED_AT)) for each, size in zip(sized, SIZES, strict=True)
        ]
        largest = [max((size_of(check, each) for each in inputs), default=0) for inputs in drawn]
        if all(later > 1.4 * before for before, later in pairwise(largest)) and largest[0] > 2:
            groups = zip(sized, drawn, strict=True)
            return Growing(check, tuple((*inputs, *_in_other_orders(each, inputs[0])) for each, inputs in groups))
    return None


def size_of(check: Check, inputs: tuple[Tree, ...]) -> int:
    """How large an input is, as one says it beside its steps: a text by its characters, a number by itself where
    nothing else is passed, all else by its leaves.
    """
    if inputs and all(tag(each) == "int" for each in inputs):
        return max(abs(int(decode(each))) for each in inputs)
    return input_size(check, inputs) + sum(len(each) - 1 for each in inputs if type(each) is str)


def _largest(check: Check, inputs: list[tuple[Tree, ...]]) -> list[tuple[Tree, ...]]:
    return sorted(inputs, key=lambda each: -size_of(check, each))[:DRAWN]


def _up_to(size: int, described: Any) -> Any:
    """A domain with room for so many members or characters; numbers up to it, where the examples pass nothing else."""
    if isinstance(described, dict) and described.get("domain") == "inferred":
        shapes = described["shapes"]
        if shapes and all(each["shape"] == "whole" for each in shapes):
            shapes = [{**each, "high": {"value": size}} for each in shapes if each["low"]["value"] < SIZES[0]]
            return described if len(shapes) < len(described["shapes"]) else {**described, "shapes": shapes}
        return {**described, "shapes": [_with_room(size, each) for each in shapes]}
    return _without_most(size, described)


def _with_room(size: int, shape: Any) -> Any:
    """An inferred shape with room: an argument that is a text, and collections on every level."""
    if shape["shape"] not in ("text", "sequence") or not isinstance(shape.get("longest"), dict):
        return shape
    inner = {"of": _with_room(size, shape["of"])} if shape.get("of", {}).get("shape") == "sequence" else {}
    return {**shape, "longest": {"value": max(size, shape["longest"]["value"])}, **inner}


def _without_most(size: int, described: Any) -> Any:
    if isinstance(described, dict):
        return {name: size if name == "max_size" else _without_most(size, part) for name, part in described.items()}
    return [_without_most(size, part) for part in described] if isinstance(described, list) else described


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
