"""Numbers and texts that are written more than once. Docstrings, pieces of f-strings and annotations don't count."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.grading.facts.fact import Fact, Finding, Options
from orienteer.grading.facts.parsing import line_of

PLAIN = (0, 1, "", b"", True, False, None, ...)
"""Nobody gives these a name."""


def find(tree: ast.AST, options: Options) -> Iterator[Finding]:
    """Every place of a value but its first."""
    aside = _aside(tree)
    first: dict[tuple[type, object], int] = {}
    for node in sorted((each for each in ast.walk(tree) if isinstance(each, ast.Constant)), key=_place):
        if node in aside or any(node.value is plain or node.value == plain for plain in PLAIN):
            continue
        key = type(node.value), node.value
        if key in first:
            yield Finding(line_of(node), f"{node.value!r} again, as on line {first[key]}")
        else:
            first[key] = line_of(node)


def _place(node: ast.Constant) -> tuple[int, int]:
    return node.lineno, node.col_offset


def _aside(tree: ast.AST) -> set[ast.AST]:
    roots: list[ast.AST | None] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            roots.append(node)  # a docstring, or a remark
        elif isinstance(node, ast.JoinedStr):
            roots += [piece for piece in node.values if isinstance(piece, ast.Constant)]
        elif isinstance(node, ast.FormattedValue):
            roots.append(node.format_spec)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            roots.append(node.returns)
        elif isinstance(node, (ast.arg, ast.AnnAssign)):
            roots.append(node.annotation)
    return {each for root in roots if root is not None for each in ast.walk(root)}


FACT = Fact("literal written again", "literals written again", find)
