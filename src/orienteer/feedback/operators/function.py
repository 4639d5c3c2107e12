"""One function taken for its opposite."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.feedback.operators.operator import Operator, Surroundings

FUNCTIONS = {"min": "max", "max": "min", "any": "all", "all": "any"}
METHODS = {"startswith": "endswith", "endswith": "startswith", "lower": "upper", "upper": "lower"}


def edits(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """Each call of a function that has an opposite, as a call of that."""
    if not isinstance(node, ast.Call):
        return
    if isinstance(node.func, ast.Name) and node.func.id in FUNCTIONS:
        yield ast.Call(ast.Name(FUNCTIONS[node.func.id], ast.Load()), node.args, node.keywords)
    elif isinstance(node.func, ast.Attribute) and node.func.attr in METHODS:
        func = ast.Attribute(node.func.value, METHODS[node.func.attr], ast.Load())
        yield ast.Call(func, node.args, node.keywords)


OPERATOR = Operator(
    "function", "Is it the smallest or the largest, one of them or all of them, the first or the last?", edits
)
