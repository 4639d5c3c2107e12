"""A range or a slice that is one off."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.feedback.operators.operator import Operator, Surroundings


def edits(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """Each end of a range or slice that isn't a number written out, one more and one less."""
    if not isinstance(node, ast.expr) or isinstance(node, (ast.Constant, ast.UnaryOp)):
        return
    if _is_limit(node, around.parents.get(node)):
        yield ast.BinOp(node, ast.Add(), ast.Constant(1))
        yield ast.BinOp(node, ast.Sub(), ast.Constant(1))


def _is_limit(node: ast.expr, above: ast.AST | None) -> bool:
    if isinstance(above, ast.Slice):
        return node in (above.lower, above.upper)
    if isinstance(above, ast.Call) and isinstance(above.func, ast.Name) and above.func.id == "range":
        return node in above.args[:2]
    return isinstance(above, ast.Subscript) and above.slice is node and isinstance(node, ast.BinOp)


OPERATOR = Operator("limit", "Which is the first that counts, and which is the last?", edits)
