"""The same statements written twice: two or more in a row that are alike but for white space and remarks."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.grading.facts.fact import Fact, Finding, Options

FEWEST = 2
"""Statements in a row, unless `of` says otherwise."""


def find(tree: ast.AST, options: Options) -> Iterator[Finding]:
    """Every place but the first; a run that lies inside one that was found isn't told again."""
    fewest = int(options.get("of", FEWEST))
    first: dict[str, int] = {}
    covered: set[ast.AST] = set()
    for body in _bodies(tree):
        texts = [ast.dump(each) for each in body]
        for start in range(len(body) - fewest + 1):
            run = body[start : start + fewest]
            text = "\n".join(texts[start : start + fewest])
            line = first.setdefault(text, run[0].lineno)
            if line != run[0].lineno and not covered.issuperset(run):
                covered.update(each for statement in run for each in ast.walk(statement))
                yield Finding(run[0].lineno, f"the same lines as on line {line}")


def _bodies(tree: ast.AST) -> Iterator[list[ast.stmt]]:
    """The rows of statements, docstrings apart, in the order of their lines."""
    found: list[list[ast.stmt]] = []
    for node in ast.walk(tree):
        for name in ("body", "orelse", "finalbody"):
            body = getattr(node, name, None)
            if isinstance(body, list) and body and isinstance(body[0], ast.stmt):
                first = body[0]
                text = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
                found.append(body[1:] if text else body)
    yield from sorted((body for body in found if body), key=lambda body: body[0].lineno)


FACT = Fact("repeated passage", "repeated passages", find, ("of",))
