"""Functions that call themselves by their own name."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.grading.facts.calls import written_name
from orienteer.grading.facts.fact import Fact, Finding, Options

DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def find(tree: ast.AST, options: Options) -> Iterator[Finding]:
    """Every such function."""
    for node in ast.walk(tree):
        if isinstance(node, DEFINITIONS):
            called = {written_name(each.func) for each in ast.walk(node) if isinstance(each, ast.Call)}
            if called & {node.name, f"self.{node.name}", f"cls.{node.name}"}:
                yield Finding(node.lineno, f"`{node.name}`")


FACT = Fact("recursive function", "recursive functions", find)
