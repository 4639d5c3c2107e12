"""Words that the reference itself names: where it knows every one that the examples have, no other is an input."""

from __future__ import annotations

import ast
from dataclasses import fields, replace
from typing import Any

from orienteer.curriculum.parsing import module_of
from orienteer.grading.inference.scalars import Choice
from orienteer.grading.inference.shape import Shape
from orienteer.grading.inference.texts import Text

FEWEST = 2
"""So many different words have to be known: one may be the exception that a program makes."""


def words_of(reference: str) -> frozenset[str]:
    """The words and signs that a program has as texts of their own, as in `if way == "up"`."""
    nodes = ast.walk(module_of(reference))
    return frozenset(node.value for node in nodes if isinstance(node, ast.Constant) and type(node.value) is str)


def with_named_words(shape: Shape, known: frozenset[str]) -> Shape:
    """The shape, or what it is made of, with a choice in place of each text whose examples are all known."""
    if isinstance(shape, Text):
        return Choice(shape.seen) if len(shape.seen) >= FEWEST and known.issuperset(shape.seen) else shape
    changed: dict[str, Any] = {}
    for field in fields(shape):
        part = getattr(shape, field.name)
        if isinstance(part, Shape):
            changed[field.name] = with_named_words(part, known)
        elif isinstance(part, tuple) and part and all(isinstance(each, Shape) for each in part):
            changed[field.name] = tuple(with_named_words(each, known) for each in part)
    return replace(shape, **changed) if changed else shape
