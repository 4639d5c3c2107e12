"""The place where an exception was raised, as far as it is known."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from orienteer.feedback.quoting import quoted
from orienteer.grading.endings import shortened
from orienteer.grading.trees import tag
from orienteer.grading.wording import python_text

Tree = Any
LONGEST_VALUE = 60
_ITERABLES = ("enumerate", "filter", "list", "map", "range", "reversed", "set", "sorted", "tuple", "zip")
"""What always gives something that can be gone through."""


@dataclass(frozen=True, slots=True)
class Situation:
    """An exception of the learner's, and what stood there.

    Args:
        name, text: the exception's class and text.
        line: of the learner's file; 0 where the exception was raised by what a check does, and not in the file.
        node: the expression or statement that raised it, where that is known.
        statement: the whole statement.
        values: expression's text → (tree, type's name).
        names: known there; `local` those of the function.
        told: what else the place told: `name`, `object_type`, `attributes`, `key`, `function`.
        frames: (line, function) of the learner's frames, outermost first.
        used: expressions whose values have been spoken of, in order.
    """

    source: str
    tree: ast.Module
    name: str
    text: str
    line: int
    node: ast.AST | None = None
    statement: ast.stmt | None = None
    values: dict[str, tuple[Tree, str]] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    local: tuple[str, ...] = ()
    told: dict[str, Any] = field(default_factory=dict)
    frames: tuple[tuple[int, str], ...] = ()
    used: list[str] = field(default_factory=list)

    @property
    def place(self) -> str:
        """ "Line 3", to begin a sentence with; where it was no line of the learner's, what the check does."""
        return f"Line {self.line}" if self.line else "What is tried"

    def knows(self, node: ast.AST | None) -> bool:
        """Whether an expression's value was read there."""
        return node is not None and (isinstance(node, ast.Constant) or _text(node) in self.values)

    def value(self, node: ast.AST | None) -> Tree:
        """An expression's value; ask `knows` first."""
        if isinstance(node, ast.Constant) and not isinstance(node.value, (bytes, complex, type(...))):
            return ["float", repr(node.value)] if isinstance(node.value, float) else node.value
        assert node is not None
        self.used.append(_text(node))
        return self.values[_text(node)][0]

    def type_of(self, node: ast.AST | None) -> str:
        """The name of an expression's type, or ""."""
        if isinstance(node, ast.Constant):
            return type(node.value).__name__
        return self.values[_text(node)][1] if node is not None and self.knows(node) else ""

    def quoted(self, node: ast.AST) -> str:
        """A part of the learner's program as it is written."""
        return quoted(self.source, node)

    def said(self, node: ast.AST | None, *, typed: bool = False) -> str:
        """An expression with its value: "`i + 1`, which is 2"."""
        if node is None:
            return "a value"
        if not self.knows(node):
            return f"`{self.quoted(node)}`"
        kind = f" ({self.type_of(node)})" if typed else ""
        if isinstance(node, ast.Constant):
            return f"`{self.quoted(node)}`{kind}"
        if tag(self.value(node)) == "iterator":
            return f"`{self.quoted(node)}`, which is an iterator{kind},"
        if _is_written_out(node) or self.shown(node) == f"`{self.quoted(node)}`":
            return f"`{self.quoted(node)}`{kind}"
        return f"`{self.quoted(node)}`, which is {self.shown(node)}{kind},"

    def said_as(self, node: ast.AST | None, kind: str) -> str:
        """An expression with its value, or where that isn't known with the type that the exception tells."""
        return self.said(node, typed=True) if node is None or self.knows(node) else f"`{self.quoted(node)}` ({kind})"

    def subject(self, kind: str) -> str:
        """The operand of the failing expression that is of a type, with its value, where it can be told for certain."""
        node = self.operand(kind)
        return f"a value of type {kind}" if node is None else self.said_as(node, kind).rstrip(",")

    def operand(self, kind: str) -> ast.expr | None:
        """The operand of the failing expression that is of a type, where it can be told for certain."""
        loops = (each for each in ast.walk(self.tree) if isinstance(each, (ast.For, ast.comprehension)))
        node = self.node.iter if isinstance(self.node, (ast.For, ast.comprehension)) else self.node
        through = isinstance(node, ast.expr) and any(each.iter is node for each in loops)
        made = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _ITERABLES
        operands = [node] if through and isinstance(node, ast.expr) and not made else _operands(node)
        known = {_text(each): each for each in operands if self.knows(each) and self.type_of(each) == kind}
        if len(known) == 1 and all(map(self.knows, operands)):
            return next(iter(known.values()))
        return operands[0] if len(operands) == 1 and self.is_made(operands[0], kind) else None

    def is_made(self, node: ast.expr, kind: str) -> bool:
        """Whether a call is of the learner's own: a class of that name, or a function, whose errors show in itself."""
        name = node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
        found = [each for each in self.tree.body if isinstance(each, (ast.FunctionDef, ast.ClassDef))]
        own = [each for each in found if each.name == name and not each.decorator_list]
        return bool(own) and (isinstance(own[-1], ast.FunctionDef) or kind == name)

    def lacks(self, method: str, kind: str) -> str:
        """That a class of the learner's has to have a method for what is done, with a blank before it."""
        own = any(isinstance(each, ast.ClassDef) and each.name == kind for each in self.tree.body)
        return f" For that `{kind}` needs the method `{method}`." if own else ""

    def shown(self, node: ast.AST) -> str:
        """An expression's value as Python text, cut where it is long; a class, function or module in words."""
        tree = self.value(node)
        if tag(tree) in ("class", "function", "module"):
            return f"the {tag(tree)} `{tree[1]}`"
        return f"`{shortened(python_text(self.value(node)), LONGEST_VALUE)}`"

    def length(self, node: ast.AST | None) -> int | None:
        """How many members a value has, where that is known for certain."""
        if node is None or not self.knows(node):
            return None
        return length_of(self.value(node))


def length_of(tree: Tree) -> int | None:
    """How many members a value has, where that is known for certain."""
    if type(tree) is str:
        return len(tree)
    if type(tree) is list and tag(tree) in ("list", "tuple", "set", "frozenset", "dict", "deque"):
        members = tree[1:]
        return None if any(type(each) is list and each[:1] == ["capped"] for each in members) else len(members)
    return None


def _is_written_out(node: ast.AST) -> bool:
    """Whether an expression is a list or tuple of values that stand in the text."""
    parts = [each for each in ast.walk(node) if isinstance(each, ast.expr)]
    return all(isinstance(each, (ast.Constant, ast.List, ast.Tuple, ast.UnaryOp)) for each in parts)


def _operands(node: ast.AST | None) -> list[ast.expr]:
    """What an expression takes: a call's arguments and the object of its method, both sides of a sign."""
    if isinstance(node, ast.Call):
        owner = [node.func.value] if isinstance(node.func, ast.Attribute) else []
        return [*node.args, *(each.value for each in node.keywords), *owner]
    if isinstance(node, (ast.Name, ast.Constant, ast.Attribute)):
        return [node]
    return [each for each in ast.iter_child_nodes(node) if isinstance(each, ast.expr)] if node is not None else []


def defined_in(tree: ast.Module) -> tuple[str, ...]:
    """The functions and classes at a module's top level, and the names that are given a value there."""
    found: list[str] = []
    for statement in tree.body:
        if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            found.append(statement.name)
        else:
            names = (each for each in ast.walk(statement) if isinstance(each, ast.Name))
            found += [each.id for each in names if isinstance(each.ctx, ast.Store)]
    return tuple(dict.fromkeys(found))


def near(name: str, known: Iterable[str]) -> str:
    """The known name that this one may be meant for, or ""."""
    names = [each for each in dict.fromkeys(known) if each != name and not each.startswith("__")]
    for each in names:
        if each.lower() == name.lower():
            return each
    return next(iter(get_close_matches(name, names, 1, cutoff=0.72 if len(name) > 3 else 0.8)), "")


def _text(node: ast.AST) -> str:
    return ast.unparse(node)


def numbered(count: int, noun: str) -> str:
    """ "1 member", "3 members"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def amid(said: str) -> str:
    """What is said of an expression, to go on behind it: "`n`, which is `0`," with its second comma."""
    return f"{said}," if ", which is" in said and not said.endswith(",") else said
