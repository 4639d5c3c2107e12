"""A line that is missing."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.feedback.operators.operator import Operator, Surroundings

REMOVED = (ast.Expr, ast.Assign, ast.AugAssign, ast.Return, ast.Raise, ast.Delete, ast.Global, ast.Nonlocal)


def edits(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """Each plain statement, taken out."""
    if isinstance(node, REMOVED) or (isinstance(node, ast.AnnAssign) and node.value is not None):
        yield ast.Pass()


OPERATOR = Operator("statement", "Go through the task's sentences: which line of yours is about each of them?", edits)
