"""Comprehensions of lists, sets and dictionaries, and generator expressions."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.grading.facts.fact import Fact, Finding, Options

KINDS: dict[type[ast.AST], str] = {
    ast.ListComp: "list",
    ast.SetComp: "set",
    ast.DictComp: "dict",
    ast.GeneratorExp: "generator",
}


def find(tree: ast.AST, options: Options) -> Iterator[Finding]:
    """Every comprehension, or those of one `kind`."""
    wanted = options.get("kind")
    for node in ast.walk(tree):
        if isinstance(node, ast.expr) and type(node) in KINDS and wanted in (None, KINDS[type(node)]):
            name = KINDS[type(node)]
            yield Finding(node.lineno, "a generator expression" if name == "generator" else f"a {name} comprehension")


FACT = Fact("comprehension", "comprehensions", find, ("kind",))
