"""Classes that are defined."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.grading.facts.fact import Fact, Finding, Options


def find(tree: ast.AST, options: Options) -> Iterator[Finding]:
    """Every class."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and node is not tree:
            yield Finding(node.lineno, f"`{node.name}`")


FACT = Fact("class", "classes", find)
