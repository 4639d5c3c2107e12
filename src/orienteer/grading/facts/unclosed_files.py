"""Files that are opened outside a `with`."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.grading.facts.calls import written_name
from orienteer.grading.facts.fact import Fact, Finding, Options


def find(tree: ast.AST, options: Options) -> Iterator[Finding]:
    """Every `open(…)` and `path.open(…)` that no `with` holds."""
    held = {
        each
        for node in ast.walk(tree)
        if isinstance(node, (ast.With, ast.AsyncWith))
        for item in node.items
        for each in ast.walk(item.context_expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node not in held and written_name(node.func).split(".")[-1] == "open":
            yield Finding(node.lineno, "`open` without `with`")


FACT = Fact("file opened without `with`", "files opened without `with`", find)
