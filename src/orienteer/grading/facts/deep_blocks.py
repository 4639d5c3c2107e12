"""Statements that stand deeper than `deeper_than` blocks inside their function."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.grading.facts.fact import Fact, Finding, Options

DEEPEST = 2
BLOCKS = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith, ast.Try, ast.Match)
STARTS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Module)


def find(tree: ast.AST, options: Options) -> Iterator[Finding]:
    """Every block that opens too deep; an `elif` is as deep as its `if`."""
    deepest = int(options.get("deeper_than", DEEPEST))
    waiting: list[tuple[ast.AST, int]] = [(tree, 0)]
    while waiting:
        node, depth = waiting.pop()
        for child in ast.iter_child_nodes(node):
            inner = 0 if isinstance(child, STARTS) else depth
            if isinstance(child, BLOCKS) and not _is_elif(node, child):
                inner = depth + 1
                if inner > deepest:
                    yield Finding(child.lineno, f"a block inside {inner - 1} others")
            waiting.append((child, inner))


def _is_elif(above: ast.AST, node: ast.AST) -> bool:
    return isinstance(above, ast.If) and isinstance(node, ast.If) and above.orelse == [node]


FACT = Fact("deep block", "deep blocks", find, ("deeper_than",))
