"""Edits that let a loop go through a copy: for loops that go through what changes while they do."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from orienteer.feedback.operators.operator import Operator, Surroundings

CHANGING = ("append", "extend", "insert", "remove", "pop", "clear", "add", "discard")
"""Methods that change how many members there are."""


def _copied(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """What a loop goes through, as a copy, where something in the loop may change it."""
    loop = next((each for each in around.around(node) if isinstance(each, ast.For)), None)
    if isinstance(node, ast.expr) and loop is not None and node is gone_through(loop) and may_change(loop):
        yield ast.Call(ast.Name("list", ast.Load()), [node], [])


COPY = Operator("a copy", "", _copied)


def gone_through(loop: ast.For) -> ast.expr | None:
    """The name, or the attribute of one, that a loop goes through, numbered by `enumerate` or not; else None."""
    source = loop.iter
    if isinstance(source, ast.Call) and _is_of(source, "enumerate") and source.args:
        source = source.args[0]
    return source if _is_plain(source) else None


def counted_by(loop: ast.For) -> ast.expr | None:
    """The name, or the attribute of one, as far as whose length a loop counts: `xs` of `range(len(xs))`; else None."""
    source = loop.iter
    if not isinstance(source, ast.Call) or not _is_of(source, "range") or len(source.args) not in (1, 2):
        return None
    end = source.args[-1]
    is_length = isinstance(end, ast.Call) and _is_of(end, "len") and len(end.args) == 1
    return end.args[0] if isinstance(end, ast.Call) and is_length and _is_plain(end.args[0]) else None


def may_change(loop: ast.For) -> bool:
    """Whether something in a loop may change how many members a list has: itself, or something that it is handed to."""
    inside = [node for statement in loop.body for node in ast.walk(statement)]
    return any(
        isinstance(node, (ast.Delete, ast.AugAssign))
        or (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CHANGING)
        or (isinstance(node, ast.Call) and any(isinstance(each, ast.Name) for each in node.args))
        or (isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice) and isinstance(node.ctx, ast.Store))
        for node in inside
    )


def _is_of(call: ast.Call, name: str) -> bool:
    return isinstance(call.func, ast.Name) and call.func.id == name


def _is_plain(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) or (isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name))
