"""An argument that has to be given, though it has a default."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.feedback.operators.operator import Operator, Surroundings


def edits(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """The first default of a function, taken away."""
    if isinstance(node, ast.arguments) and node.defaults:
        yield ast.arguments(
            node.posonlyargs, node.args, node.vararg, node.kwonlyargs, node.kw_defaults, node.kwarg, node.defaults[1:]
        )


OPERATOR = Operator("default argument", "Call it with as few arguments as the task allows.", edits)
