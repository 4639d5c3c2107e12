"""Functions of more parameters than `longer_than`, `self` and `cls` apart."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.grading.facts.fact import Fact, Finding, Options

LONGEST = 4


def find(tree: ast.AST, options: Options) -> Iterator[Finding]:
    """Every function with more parameters than that."""
    longest = int(options.get("longer_than", LONGEST))
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            given = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs, node.args.vararg, node.args.kwarg]
            names = [each.arg for each in given if each is not None and each.arg not in ("self", "cls")]
            if len(names) > longest:
                yield Finding(node.lineno, f"`{node.name}` takes {len(names)} parameters, and {longest} are enough")


FACT = Fact("long parameter list", "long parameter lists", find, ("longer_than",))
