"""Functions of more lines than `longer_than`, the docstring apart."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.grading.facts.fact import Fact, Finding, Options

LONGEST = 15


def find(tree: ast.AST, options: Options) -> Iterator[Finding]:
    """Every function with more lines of code than that."""
    longest = int(options.get("longer_than", LONGEST))
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            body = node.body[1:] if ast.get_docstring(node) is not None else node.body
            lines = body[-1].end_lineno - body[0].lineno + 1 if body and body[-1].end_lineno else 0
            if lines > longest:
                yield Finding(node.lineno, f"`{node.name}` has {lines} lines, and {longest} are enough")


FACT = Fact("long function", "long functions", find, ("longer_than",))
