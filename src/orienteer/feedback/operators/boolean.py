"""Conditions joined the wrong way, one of them forgotten, or a `not` too few."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.feedback.operators.operator import Operator, Surroundings


def edits(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """`and` for `or`, one condition left out, `not` taken away."""
    if isinstance(node, ast.BoolOp):
        yield ast.BoolOp(ast.And() if isinstance(node.op, ast.Or) else ast.Or(), node.values)
        for place in range(len(node.values)):
            rest = node.values[:place] + node.values[place + 1 :]
            yield rest[0] if len(rest) == 1 else ast.BoolOp(node.op, rest)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node.operand


OPERATOR = Operator(
    "boolean", "Read the condition aloud: which of its parts have to hold, and must all of them?", edits
)
