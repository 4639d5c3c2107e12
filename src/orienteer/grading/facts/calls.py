"""Calls of one function or method by its name: `to="open"`, `to="json.loads"`; `to=".append"` is a method's alone."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.grading.facts.fact import Fact, Finding, Options
from orienteer.grading.facts.parsing import line_of


def find(tree: ast.AST, options: Options) -> Iterator[Finding]:
    """Every call whose written name is `to`, or ends in it after a dot; without `to`, every call."""
    wanted = options.get("to")
    ending = f".{str(wanted).removeprefix('.')}"
    for node in ast.walk(tree):
        name = written_name(node.func) if isinstance(node, ast.Call) else ""
        if name and (wanted is None or name == wanted or name.endswith(ending)):
            yield Finding(line_of(node), f"`{name.lstrip('.')}(…)`")


def written_name(node: ast.expr) -> str:
    """A name with its dots; of something computed, what stands after it: `.strip` for `f().strip`."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    parts.append(node.id if isinstance(node, ast.Name) else "")
    return ".".join(reversed(parts))


FACT = Fact("call", "calls", find, ("to",))
