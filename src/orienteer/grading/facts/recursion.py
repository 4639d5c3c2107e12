"""Functions that call themselves by their own name, or hand themselves to a call such as that of `map`."""

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
            calls = [each for each in ast.walk(node) if isinstance(each, ast.Call)]
            named = {written_name(name) for call in calls for name in (call.func, *call.args)}
            if named & {node.name, f"self.{node.name}", f"cls.{node.name}"}:
                yield Finding(node.lineno, f"`{node.name}`")


FACT = Fact("recursive function", "recursive functions", find)
