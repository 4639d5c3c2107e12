"""A condition turned round."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.feedback.operators.operator import Operator, Surroundings


def edits(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """Each condition, negated. Comparisons and `not` have operators of their own."""
    own = (ast.Compare, ast.Constant)
    negated = isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not)
    if isinstance(node, ast.expr) and _is_condition(node, around) and not isinstance(node, own) and not negated:
        yield ast.UnaryOp(ast.Not(), node)


def _is_condition(node: ast.AST, around: Surroundings) -> bool:
    above = around.parents.get(node)
    if isinstance(above, (ast.If, ast.While, ast.IfExp)):
        return above.test is node
    return isinstance(above, ast.comprehension) and node in above.ifs


OPERATOR = Operator("condition", "Follow one input through the condition: on which side does it come out?", edits)
