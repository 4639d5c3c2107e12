"""Functions and methods that are defined with `def`."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.grading.facts.fact import Fact, Finding, Options


def find(tree: ast.AST, options: Options) -> Iterator[Finding]:
    """Every definition."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node is not tree:
            yield Finding(node.lineno, f"`{node.name}`")


FACT = Fact("function", "functions", find)
