"""Handlers that catch what nobody meant: a bare `except`, `except Exception`, `except BaseException`."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.grading.facts.fact import Fact, Finding, Options

BROAD = ("Exception", "BaseException")


def find(tree: ast.AST, options: Options) -> Iterator[Finding]:
    """Every such handler that doesn't raise again."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler) and (name := _broad(node)) and not _raises_again(node):
            yield Finding(node.lineno, f"`{name}`")


def _broad(node: ast.ExceptHandler) -> str:
    if node.type is None:
        return "except:"
    types = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
    named = [each.id for each in types if isinstance(each, ast.Name) and each.id in BROAD]
    return f"except {named[0]}" if named else ""


def _raises_again(node: ast.ExceptHandler) -> bool:
    return any(isinstance(each, ast.Raise) and each.exc is None for each in ast.walk(node))


FACT = Fact("broad except", "broad excepts", find)
