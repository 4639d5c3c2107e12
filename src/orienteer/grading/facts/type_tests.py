"""Programs that ask what something is: `isinstance`, `issubclass`, `type(…) ==`."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.grading.facts.calls import written_name
from orienteer.grading.facts.fact import Fact, Finding, Options


def find(tree: ast.AST, options: Options) -> Iterator[Finding]:
    """Every such question."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and written_name(node.func) in ("isinstance", "issubclass"):
            yield Finding(node.lineno, f"`{written_name(node.func)}`")
        elif isinstance(node, ast.Compare) and any(_is_type(each) for each in (node.left, *node.comparators)):
            yield Finding(node.lineno, "a comparison of types")


def _is_type(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and written_name(node.func) == "type" and len(node.args) == 1


FACT = Fact("question about a type", "questions about types", find)
