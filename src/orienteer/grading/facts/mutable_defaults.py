"""Parameters whose default is a list, dictionary or set: made once, and shared by all calls."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.grading.facts.fact import Fact, Finding, Options

LITERALS = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
MAKERS = ("list", "dict", "set", "bytearray", "defaultdict", "deque", "Counter", "OrderedDict")


def find(tree: ast.AST, options: Options) -> Iterator[Finding]:
    """Every such default."""
    for node in ast.walk(tree):
        if isinstance(node, ast.arguments):
            for default in [*node.defaults, *node.kw_defaults]:
                if default is not None and _is_mutable(default):
                    yield Finding(default.lineno, f"`{ast.unparse(default)[:40]}`")


def _is_mutable(node: ast.expr) -> bool:
    made = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MAKERS
    return made or isinstance(node, LITERALS)


FACT = Fact("mutable default", "mutable defaults", find)
