"""Edits that move a whole statement: into the block above it or out of its own, into a loop or before it, past its
neighbour; an `if` that goes on as `elif`, and the other way round; an `elif` before those above it; a statement under
an `else`. Like all edits here they look for the place.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from orienteer.curriculum.course import Mutant
from orienteer.curriculum.parsing import module_of
from orienteer.feedback.localisation.rewriting import end_of, is_python

Move = tuple[str, int, list[str]]
"""A name, the line that it is about, and the program's lines after it."""

_BLOCKS = (ast.If, ast.For, ast.While, ast.With, ast.Try)
_SIMPLE = (ast.Assign, ast.AugAssign, ast.Expr)
LOOPS = (ast.For, ast.While)
STALE = "worked out once"


def moves_of(source: str) -> list[Mutant]:
    """The moves of a program's statements, also of those that never run: they may stand where they can't.

    Raises:
        SyntaxError: the source isn't Python.
    """
    text = source.split("\n")
    found: dict[str, Mutant] = {}
    for operator, line, after in _Moves(text).all(module_of(source)):
        edited = "\n".join(after)
        if edited not in found and edited != source and is_python(edited):
            found[edited] = Mutant(operator, line, text[line - 1].strip(), "", edited)
    return list(found.values())


@dataclass(frozen=True)
class _Moves:
    text: list[str]

    def all(self, tree: ast.Module) -> Iterator[Move]:
        """Every move, one at a time."""
        for node in ast.walk(tree):
            for name in ("body", "orelse", "finalbody"):
                block = getattr(node, name, None)
                if isinstance(block, list) and block:
                    yield from self.in_block(node, block)
            if isinstance(node, ast.If):
                yield from self.of_branch(node)

    def in_block(self, above: ast.AST, block: list[ast.stmt]) -> Iterator[Move]:
        last = block[-1]
        if isinstance(above, _BLOCKS) and not self.is_branch(last):
            yield "out of its block", last.lineno, self.moved(last, end_of(above), above.col_offset, len(block) == 1)
        if isinstance(above, LOOPS) and len(block) > 1 and begun(block[0]):
            yield "before the loop", block[0].lineno, self.moved(block[0], above.lineno - 1, above.col_offset, False)
        for place, (one, other) in enumerate(pairwise(block)):
            if not isinstance(one, (ast.FunctionDef, ast.ClassDef)):
                yield "before its neighbour", other.lineno, self.moved(other, one.lineno - 1, one.col_offset, False)
            for inner in _inner_blocks(one):
                if not self.is_branch(inner[-1]):
                    yield (
                        "into the block above",
                        other.lineno,
                        self.moved(other, end_of(inner[-1]), inner[-1].col_offset, False),
                    )
            for loop in block[place + 1 :]:
                if isinstance(loop, LOOPS):
                    stays = _stays_as_it_was(one, loop)
                    if begun(one) or stays:
                        yield (
                            STALE if stays else "into the loop",
                            one.lineno,
                            self.moved(one, loop.body[0].lineno - 1, loop.body[0].col_offset, False),
                        )
            if isinstance(one, ast.If) and isinstance(other, ast.If) and not _ends_in_else(one):
                yield "elif", other.lineno, self.with_keyword(other.lineno, "if", "elif")
            if isinstance(one, ast.If) and isinstance(other, _SIMPLE) and not _ends_in_else(one):
                yield "otherwise", other.lineno, self.under_else(one, other)

    def of_branch(self, node: ast.If) -> Iterator[Move]:
        """An `elif` that asks for itself, and one that asks before those above it."""
        branches = self.branches(node)
        for place in range(2, len(branches)) if not self.is_branch(node) else ():
            yield "asked first", branches[place - 1] + 1, self.first(branches, place)
        if len(node.orelse) == 1 and isinstance(node.orelse[0], ast.If) and self.is_branch(node.orelse[0]):
            line = node.orelse[0].lineno
            yield "if", line, self.with_keyword(line, "elif", "if")

    def branches(self, node: ast.If) -> list[int]:
        """Before which lines the `if` begins, each `elif`, and what comes after the last."""
        begins = [node.lineno - 1]
        while len(node.orelse) == 1 and isinstance(node.orelse[0], ast.If) and self.is_branch(node.orelse[0]):
            node = node.orelse[0]
            begins.append(node.lineno - 1)
        return [*begins, end_of(node.body[-1])]

    def first(self, branches: Sequence[int], place: int) -> list[str]:
        """The lines with one `elif` in front of the `if`."""
        begin, end = branches[place - 1], branches[place]
        own, others = self.text[begin:end], self.text[branches[0] : begin]
        own[0], others[0] = own[0].replace("elif", "if", 1), others[0].replace("if", "elif", 1)
        return [*self.text[: branches[0]], *own, *others, *self.text[end:]]

    def under_else(self, above: ast.If, node: ast.stmt) -> list[str]:
        """The lines with a statement put under an `else` that wasn't there."""
        inner = above.body[0].col_offset
        text = self.moved(node, end_of(above), inner, False)
        return [*text[: end_of(above)], " " * above.col_offset + "else:", *text[end_of(above) :]]

    def is_branch(self, node: ast.stmt) -> bool:
        """Whether a statement is an `elif`, which has no block of its own."""
        return self.text[node.lineno - 1].lstrip().startswith("elif")

    def with_keyword(self, line: int, before: str, after: str) -> list[str]:
        text = list(self.text)
        text[line - 1] = text[line - 1].replace(before, after, 1)
        return text

    def moved(self, node: ast.stmt, behind: int, column: int, leaves_nothing: bool) -> list[str]:
        """The lines with a statement taken out and put in behind a line, at a column."""
        begin, end = node.lineno - 1, end_of(node)
        own = self.text[begin:end]
        taken = [" " * column + line[node.col_offset :] if line.strip() else line for line in own]
        left = [" " * node.col_offset + "pass"] if leaves_nothing else []
        if behind >= end:
            return [*self.text[:begin], *left, *self.text[end:behind], *taken, *self.text[behind:]]
        return [*self.text[:behind], *taken, *self.text[behind:begin], *left, *self.text[end:]]


def _inner_blocks(node: ast.stmt) -> list[Sequence[ast.stmt]]:
    if not isinstance(node, _BLOCKS):
        return []
    blocks: list[Sequence[ast.stmt]] = [node.body]
    while isinstance(node, ast.If) and node.orelse:
        blocks.append(node.orelse)
        node = node.orelse[0] if len(node.orelse) == 1 else ast.Pass()
    return blocks


def begun(node: ast.stmt) -> str:
    """The name that gets a first value here, one that is written there or empty; else ""."""
    target = node.targets[0] if isinstance(node, ast.Assign) else None
    if not isinstance(node, ast.Assign) or not isinstance(target, ast.Name):
        return ""
    empty = (
        isinstance(node.value, (ast.List, ast.Dict, ast.Set, ast.Call)) and not [*ast.iter_child_nodes(node.value)][1:]
    )
    return target.id if empty or isinstance(node.value, ast.Constant) else ""


def _ends_in_else(node: ast.If) -> bool:
    while len(node.orelse) == 1 and isinstance(node.orelse[0], ast.If):
        node = node.orelse[0]
    return bool(node.orelse)


def _stays_as_it_was(node: ast.stmt, loop: ast.stmt) -> bool:
    """Whether a name is worked out before a loop that reads it and changes none but those it is worked out of."""
    target = node.targets[0] if isinstance(node, ast.Assign) else None
    if not isinstance(node, ast.Assign) or not isinstance(target, ast.Name):
        return False
    names = [each for each in ast.walk(loop) if isinstance(each, ast.Name)]
    stored = {each.id for each in names if isinstance(each.ctx, ast.Store)}
    of = {each.id for each in ast.walk(node.value) if isinstance(each, ast.Name)}
    return target.id not in stored and any(each.id == target.id for each in names) and bool(of & stored)
