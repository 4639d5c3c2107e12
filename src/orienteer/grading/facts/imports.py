"""Imports, or those `of` one module and what lies beneath it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.grading.facts.fact import Fact, Finding, Options
from orienteer.grading.facts.parsing import line_of


def find(tree: ast.AST, options: Options) -> Iterator[Finding]:
    """Every module that is imported."""
    wanted = options.get("of")
    for node in ast.walk(tree):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = ["." * node.level + (node.module or "")]
        for name in names:
            if wanted is None or name == wanted or name.startswith(f"{wanted}."):
                yield Finding(line_of(node), f"`{name}`")


FACT = Fact("import", "imports", find, ("of",))
