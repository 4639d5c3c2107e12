"""Loops: `for` and `while` statements. A comprehension is none."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.grading.facts.fact import Fact, Finding, Options
from orienteer.grading.facts.parsing import line_of

KINDS: dict[type[ast.AST], str] = {ast.For: "for", ast.AsyncFor: "async for", ast.While: "while"}


def find(tree: ast.AST, options: Options) -> Iterator[Finding]:
    """Every loop, or those of one `kind`."""
    wanted = options.get("kind")
    for node in ast.walk(tree):
        if type(node) in KINDS and wanted in (None, KINDS[type(node)]):
            yield Finding(line_of(node), f"a `{KINDS[type(node)]}` loop")


FACT = Fact("loop", "loops", find, ("kind",))
