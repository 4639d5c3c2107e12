"""The ways in which a right program is made wrong, one a file."""

from __future__ import annotations

from orienteer.feedback.operators import (
    annotation,
    arithmetic,
    augmented,
    boolean,
    comparison,
    condition,
    constant,
    default,
    function,
    leaving,
    limit,
    owner,
    returned,
    statement,
    text,
)
from orienteer.feedback.operators.operator import Operator

OPERATORS: tuple[Operator, ...] = tuple(
    module.OPERATOR
    for module in (
        comparison,
        arithmetic,
        boolean,
        constant,
        text,
        statement,
        condition,
        owner,
        augmented,
        returned,
        limit,
        leaving,
        default,
        function,
    )
)

ON_ANNOTATIONS: tuple[Operator, ...] = annotation.OPERATORS

HINTS: dict[str, str] = {operator.name: operator.hint for operator in (*OPERATORS, *ON_ANNOTATIONS)}
"""Operator's name → what can be said to someone whose program behaves like such a mutant."""

__all__ = ["HINTS", "ON_ANNOTATIONS", "OPERATORS", "Operator"]
