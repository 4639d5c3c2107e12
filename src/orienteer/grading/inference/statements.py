"""Reading examples of several statements: what is made, and what is done with it.

Each statement becomes a *step*: its text with a hole for every object that the example has made and for every plain
value that the submission is given. `b = Bucket(10)` makes an object of the sort `Bucket` from one value, `b.add(7)`
needs such an object and one value, `b.level` needs the object alone. What a step gives is *shown* where the example
ends with it or reads it later: a call that merely stands there may give anything.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from orienteer.curriculum.parsing import module_of
from orienteer.inside.encoding import encode

Tree = Any
BUILTINS = frozenset(dir(builtins))


@dataclass(frozen=True, slots=True)
class Step:
    """A statement with holes.

    Args:
        form: its text, with `object_mark(0)` and so on for objects and `value_mark(0)` and so on for values.
        objects: the sort of each object that it needs.
        makes: the sort of the object that it makes, or "".
        only_reads: it calls nothing on an object and assigns nothing.
        parameters: which parameter of what each value is given to, as `Bucket.add 0`.
    """

    form: str
    objects: tuple[str, ...]
    makes: str
    only_reads: bool
    parameters: tuple[str, ...]

    def written(self, objects: Sequence[str], values: Sequence[str], name: str) -> str:
        """The statement.

        Args:
            objects: their names.
            values: their texts.
            name: of what it makes.
        """
        text = self.form
        for place, each in enumerate(objects):
            text = text.replace(object_mark(place), each)
        for place, each in enumerate(values):
            text = text.replace(value_mark(place), each)
        return f"{name} = {text}" if self.makes else text


@dataclass(frozen=True, slots=True)
class Written:
    """A step as an example has it.

    Args:
        values: as trees.
        objects: names of those that it needs.
        name: of what it makes, or "".
        code: the example up to this step, which is its last expression where it gives something.
        is_shown: the example shows what it gives.
    """

    step: Step
    values: tuple[Tree, ...]
    objects: tuple[str, ...]
    name: str
    code: str
    is_shown: bool


def object_mark(place: int) -> str:
    """What stands for an object in a step's text."""
    return f"OBJECT_{place}_HERE"


def value_mark(place: int) -> str:
    """What stands for a value in a step's text."""
    return f"VALUE_{place}_HERE"


def read_statements(text: str, known: set[str]) -> list[Written]:
    """The steps of an example; none where it is one expression, or no Python.

    Args:
        known: names that the submission defines.
    """
    try:
        body = module_of(text).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    if len(body) < 2:
        return []
    reader = _Reader(known, body)
    for place, statement in enumerate(body):
        reader.read(statement, is_last=place == len(body) - 1)
    return reader.steps


class _Reader:
    """Reads one example, a statement after another.

    Args:
        known: names that the submission defines.
    """

    def __init__(self, known: set[str], body: Sequence[ast.stmt]) -> None:
        self.known = known
        self.sorts: dict[str, str] = {}
        self.steps: list[Written] = []
        self.before: list[str] = []
        self.read_bare, self.used = _uses(body)

    def read(self, statement: ast.stmt, *, is_last: bool = False) -> None:
        """Take a statement's steps, and keep its text for those that follow."""
        if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
            self.assigned(statement, statement.targets[0], statement.value)
        elif isinstance(statement, ast.Expr):
            self.expressions(statement.value, is_last=is_last)
        elif isinstance(statement, (ast.AugAssign, ast.Delete)):
            self.step(statement)
        elif isinstance(statement, ast.Try):
            before = list(self.before)
            for inner in statement.body:
                self.read(inner)
            self.before = before
        else:
            self.forget(statement)
        self.before.append(ast.unparse(statement))

    def assigned(self, statement: ast.Assign, target: ast.expr, value: ast.expr) -> None:
        """`a = Bucket(10)`, `a, b = Bucket(10), Bucket(5)`, `tank.capacity = 150`."""
        if isinstance(target, ast.Name):
            self.bound(target.id, value)
        elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple) and len(target.elts) == len(value.elts):
            before = list(self.before)
            for part, its_value in zip(target.elts, value.elts, strict=True):
                single = ast.fix_missing_locations(ast.Assign([part], its_value, lineno=1))
                self.assigned(single, part, its_value)
                self.before.append(ast.unparse(single))
            self.before = before
        elif isinstance(target, (ast.Attribute, ast.Subscript)):
            self.step(statement)
        else:
            self.forget(statement)

    def bound(self, name: str, value: ast.expr) -> None:
        """A name for what an expression gives: an object to do something with, or an answer to read."""
        self.sorts.pop(name, None)
        sort = self.sort_of(name, value)
        step = self.step(value, makes=sort, name=name, is_shown=name in self.read_bare) if sort else None
        if step is not None and step.name:
            self.sorts[name] = sort

    def sort_of(self, name: str, value: ast.expr) -> str:
        """Of what an expression makes: the class or function that is called, else what it is made by."""
        called = value.func if isinstance(value, ast.Call) else None
        called = called.value if isinstance(called, ast.Attribute) else called
        if isinstance(called, ast.Name) and called.id in self.known:
            return called.id
        plain = _literal(value)
        return f"{name}: {type(plain[0]).__name__}" if plain else f"{name}: {type(value).__name__}"

    def expressions(self, value: ast.expr, *, is_last: bool) -> None:
        """An expression by itself; of a tuple, its members one after another."""
        parts = value.elts if isinstance(value, ast.Tuple) else [value]
        before = list(self.before)
        for part in parts:
            if not (isinstance(part, ast.Name) and part.id not in self.sorts):
                self.step(part, is_shown=is_last)
            self.before.append(ast.unparse(part))
        self.before = before

    def step(
        self, node: ast.expr | ast.stmt, *, makes: str = "", name: str = "", is_shown: bool = False
    ) -> Written | None:
        """Take a step; None where it needs a name that isn't known."""
        names = {each.id for each in ast.walk(node) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Load)}
        own = {each.id for each in ast.walk(node) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)}
        own |= {each.arg for each in ast.walk(node) if isinstance(each, ast.arg)}
        if names - own - self.known - self.sorts.keys() - BUILTINS:
            return None
        code = "\n".join([*self.before, ast.unparse(node)])
        holes = _Holes(self.known, self.sorts)
        plain = _literal(node) if makes and isinstance(node, ast.expr) else None
        only_reads = isinstance(node, ast.expr) and not any(map(holes.is_called, ast.walk(node)))
        copied = module_of(ast.unparse(node)).body[0]
        if plain is not None:
            holes.values, holes.parameters = [plain[0]], [makes]
            form = value_mark(0)
        else:
            form = ast.unparse(holes.visit(copied))
        if makes and name not in self.used:  # an answer, and nothing is done with it
            makes = name = ""
        objects = tuple(self.sorts[each] for each in holes.objects)
        step = Step(form, objects, makes, only_reads and not makes, tuple(holes.parameters))
        written = Written(step, tuple(map(encode, holes.values)), tuple(holes.objects), name, code, is_shown)
        self.steps.append(written)
        return written

    def forget(self, statement: ast.stmt) -> None:
        """Take what a statement binds as unknown: it isn't read."""
        for each in ast.walk(statement):
            if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store):
                self.sorts.pop(each.id, None)


class _Holes(ast.NodeTransformer):
    """Puts a mark in place of each object, and of each plain value that the submission is given.

    Args:
        known: names that the submission defines.
        sorts: of the objects, by their names.
    """

    def __init__(self, known: set[str], sorts: dict[str, str]) -> None:
        self.known = known
        self.sorts = sorts
        self.objects: list[str] = []
        self.values: list[Any] = []
        self.parameters: list[str] = []

    def is_called(self, node: ast.AST) -> bool:
        """Whether something of the submission's is called by name."""
        return isinstance(node, ast.Call) and bool(self.called(node.func))

    def called(self, function: ast.expr) -> str:
        """`Bucket.add` for `b.add`; "" for what isn't of the submission's."""
        root, attribute = function, ""
        while isinstance(root, (ast.Attribute, ast.Call, ast.Subscript)):
            attribute = attribute or (root.attr if isinstance(root, ast.Attribute) else "")
            root = root.func if isinstance(root, ast.Call) else root.value
        if not isinstance(root, ast.Name) or root.id not in self.known | self.sorts.keys():
            return ""
        sort = self.sorts.get(root.id, root.id)
        return f"{sort}.{attribute}" if attribute else sort

    def visit_Name(self, node: ast.Name) -> ast.AST:
        if node.id not in self.sorts:
            return node
        if node.id not in self.objects:
            self.objects.append(node.id)
        return ast.Name(object_mark(self.objects.index(node.id)), node.ctx)

    def visit_Call(self, node: ast.Call) -> ast.AST:
        called = self.called(node.func)
        node.func = self.visit(node.func)
        node.args = [self.given(each, f"{called} {place}", called) for place, each in enumerate(node.args)]
        for keyword in node.keywords:
            keyword.value = self.given(keyword.value, f"{called} {keyword.arg}", called)
        return node

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        operator = type(node.op).__name__
        left, right = self.called(node.left), self.called(node.right)
        node.left = self.given(node.left, f"{right} {operator}", right)
        node.right = self.given(node.right, f"{left} {operator}", left)
        return node

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        asked = next(filter(None, map(self.called, (node.left, *node.comparators))), "")
        operator = type(node.ops[0]).__name__
        node.left = self.given(node.left, f"{asked} {operator}", asked)
        node.comparators = [self.given(each, f"{asked} {operator}", asked) for each in node.comparators]
        return node

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        asked = self.called(node.value)
        node.value = self.visit(node.value)
        node.slice = self.given(node.slice, f"{asked} []", asked)
        return node

    def visit_Assign(self, node: ast.Assign) -> ast.AST:
        asked = self.called(node.targets[0])
        node.targets = [self.visit(each) for each in node.targets]
        node.value = self.given(node.value, f"{asked} =", asked)
        return node

    def given(self, node: ast.expr, parameter: str, called: str) -> ast.expr:
        """What something of the submission's is given; where it isn't of the submission's, as it is."""
        plain = _literal(node) if called else None
        if plain is None:
            visited = self.visit(node)
            assert isinstance(visited, ast.expr)
            return visited
        self.values.append(plain[0])
        self.parameters.append(parameter)
        return ast.Name(value_mark(len(self.values) - 1), ast.Load())


def _literal(node: ast.AST) -> tuple[Any] | None:
    try:
        return (ast.literal_eval(node),)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return None


def _uses(body: Sequence[ast.stmt]) -> tuple[set[str], set[str]]:
    """The names that are read by themselves, as `over` in `over, tank.litres`, and those that are used otherwise."""
    bare: set[str] = set()
    used: set[str] = set()
    for statement in body:
        by_itself = statement.value if isinstance(statement, ast.Expr) else None
        parts = by_itself.elts if isinstance(by_itself, (ast.Tuple, ast.List)) else [by_itself]
        bare |= {part.id for part in parts if isinstance(part, ast.Name)}
        own = set(map(id, parts))
        for node in ast.walk(statement):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and id(node) not in own:
                used.add(node.id)
    return bare, used
