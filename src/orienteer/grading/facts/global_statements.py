"""`global` statements: functions that write a variable of the module."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.grading.facts.fact import Fact, Finding, Options


def find(tree: ast.AST, options: Options) -> Iterator[Finding]:
    """Every `global`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Global):
            yield Finding(node.lineno, f"`global {', '.join(node.names)}`")


FACT = Fact("global statement", "global statements", find)
