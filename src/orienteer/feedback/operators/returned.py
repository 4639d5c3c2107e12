"""A result that isn't handed out."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.feedback.operators.operator import Operator, Surroundings


def edits(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """Each `return` without its value, unless it is the last line: there it's a missing line."""
    if isinstance(node, ast.Return) and node.value is not None and not _is_none(node.value):
        function = around.function(node)
        if function is not None and node is not function.body[-1]:
            yield ast.Return(ast.Constant(None))


def _is_none(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and value.value is None


OPERATOR = Operator("return value", "What does the caller get on each way through the function?", edits)
