"""A loop that is left, gone on with, or neither."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.feedback.operators.operator import Operator, Surroundings


def edits(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """`break` for `continue`, `continue` for `break`, and nothing for either."""
    if isinstance(node, ast.Break):
        yield ast.Continue()
        yield ast.Pass()
    elif isinstance(node, ast.Continue):
        yield ast.Break()
        yield ast.Pass()


OPERATOR = Operator("leaving a loop", "What happens to the members that come after this one?", edits)
