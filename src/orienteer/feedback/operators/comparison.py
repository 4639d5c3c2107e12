"""A comparison that lets the edge in, leaves it out, or looks the other way."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.feedback.operators.operator import Operator, Surroundings

OTHERS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE, ast.NotEq),
    ast.LtE: (ast.Lt, ast.Gt, ast.Eq),
    ast.Gt: (ast.GtE, ast.LtE, ast.NotEq),
    ast.GtE: (ast.Gt, ast.Lt, ast.Eq),
    ast.Eq: (ast.NotEq, ast.LtE, ast.GtE),
    ast.NotEq: (ast.Eq, ast.Lt, ast.Gt),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}
NOT_ORDERED = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)


def edits(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """Each comparison sign, replaced by those that are easily taken for it."""
    if not isinstance(node, ast.Compare):
        return
    for place, sign in enumerate(node.ops):
        for other in OTHERS[type(sign)]:
            if other in NOT_ORDERED and isinstance(sign, (ast.Eq, ast.NotEq)) and _of_texts(node):
                continue
            signs = [*node.ops[:place], other(), *node.ops[place + 1 :]]
            yield ast.Compare(node.left, signs, node.comparators)


def _of_texts(node: ast.Compare) -> bool:
    """Whether a text, a truth value or None is compared: nobody confuses equal with less there."""
    sides = [node.left, *node.comparators]
    return any(isinstance(side, ast.Constant) and not _is_number(side.value) for side in sides)


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


OPERATOR = Operator(
    "comparison", "Look at the edge of a comparison: which side does the value itself belong to?", edits
)
