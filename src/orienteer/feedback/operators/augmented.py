"""`+=` where another was meant, or a value set instead of raised."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.feedback.operators.arithmetic import OTHERS
from orienteer.feedback.operators.operator import Operator, Surroundings


def edits(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """Each augmented assignment with another sign, and as a plain assignment."""
    if isinstance(node, ast.AugAssign):
        for other in OTHERS.get(type(node.op), ()):
            yield ast.AugAssign(node.target, other(), node.value)
        yield ast.Assign([node.target], node.value, lineno=node.lineno)


OPERATOR = Operator("augmented assignment", "After two rounds, what has been kept of the first?", edits)
