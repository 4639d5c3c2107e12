"""Edits that set a name back: what begins once, before a loop, begins anew in a part of it."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from orienteer.curriculum.course import Mutant
from orienteer.curriculum.parsing import module_of
from orienteer.feedback.localisation.moves import LOOPS, begun
from orienteer.feedback.localisation.rewriting import Rewrite

MOST_RESETS = 30
LEAVING = (ast.Return, ast.Break, ast.Continue, ast.Raise)


def resets_of(source: str) -> list[Mutant]:
    """The program with one name set back: at the end of a block in a loop, or where a condition there isn't so.

    Raises:
        SyntaxError: the source isn't Python.
    """
    made = [
        reset.mutant(source)
        for node in ast.walk(module_of(source))
        for block in (getattr(node, "body", ()), getattr(node, "orelse", ()))
        if isinstance(block, list)
        for reset in _in_block(block)
    ]
    return [each for each in made if each is not None][:MOST_RESETS]


def _in_block(block: Sequence[ast.stmt]) -> Iterator[Rewrite]:
    for place, one in enumerate(block):
        loops = [loop for loop in block[place + 1 :] if isinstance(loop, LOOPS) and _changes(loop, begun(one))]
        for inner in (part for loop in loops for part in ast.walk(loop)):
            if isinstance(inner, (ast.If, *LOOPS)):
                for reset in _beginnings(one):
                    yield from _in_part(reset, inner)


def _beginnings(one: ast.stmt) -> Iterator[str]:
    """What a name begins with, as a statement; of a number one more too, for where a part of a loop has counted one."""
    yield ast.unparse(one)
    if isinstance(one, ast.Assign) and isinstance(one.value, ast.Constant) and type(one.value.value) is int:
        yield ast.unparse(ast.Assign(one.targets, ast.Constant(one.value.value + 1), lineno=one.lineno))


def _in_part(reset: str, part: ast.If | ast.For | ast.While) -> Iterator[Rewrite]:
    for block in (part.body, part.orelse):
        if block and not isinstance(block[-1], (*LEAVING, ast.If)) and block[0].lineno > part.lineno:
            yield Rewrite.behind("begun anew", block[-1], reset)
    if isinstance(part, ast.If) and not part.orelse:
        yield Rewrite.otherwise("begun anew", part, reset)


def _changes(loop: ast.stmt, name: str) -> bool:
    """Whether a loop gives a name a value, or calls a method of what it stands for."""
    for node in ast.walk(loop):
        if isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Store):
            return True
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == name:
            return True
    return False
