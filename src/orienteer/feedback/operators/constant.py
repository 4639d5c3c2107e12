"""A number that is one off, a truth value turned round."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.feedback.operators.operator import Operator, Surroundings


def edits(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """Each number, one more and one less; each truth value, the other."""
    if not isinstance(node, ast.Constant):
        return
    value = node.value
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, (int, float)):
        yield ast.Constant(value + 1)
        yield _number(value - 1)


def _number(value: int | float) -> ast.expr:
    return ast.Constant(value) if value >= 0 else ast.UnaryOp(ast.USub(), ast.Constant(-value))


OPERATOR = Operator("constant", "Look at where a count starts and where it ends.", edits)
