"""Public functions and classes that don't say what they are for."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.grading.facts.fact import Fact, Finding, Options

DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def find(tree: ast.AST, options: Options) -> Iterator[Finding]:
    """Every definition whose name has no underscore in front, and no docstring."""
    for node in ast.walk(tree):
        if (
            isinstance(node, DEFINITIONS)
            and not node.name.startswith("_")
            and not (ast.get_docstring(node) or "").strip()
        ):
            yield Finding(node.lineno, f"`{node.name}`")


FACT = Fact("missing docstring", "missing docstrings", find)
