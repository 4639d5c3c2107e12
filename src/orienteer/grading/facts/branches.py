"""Places where a program chooses: `if`, `elif`, conditional expressions, the cases of a `match`."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.grading.facts.fact import Fact, Finding, Options
from orienteer.grading.facts.parsing import line_of


def find(tree: ast.AST, options: Options) -> Iterator[Finding]:
    """Every condition."""
    for node in ast.walk(tree):
        if isinstance(node, ast.If):
            yield Finding(node.lineno, "an `if`")
        elif isinstance(node, ast.IfExp):
            yield Finding(node.lineno, "a conditional expression")
        elif isinstance(node, ast.match_case):
            yield Finding(line_of(node.pattern), "a `case`")


FACT = Fact("branch", "branches", find)
