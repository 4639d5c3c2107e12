"""Reading example calls: what they call, and with what.

Each example becomes a *form*, the text with a name in place of every plain value that is given to the submission, and
the values: `top_k([3, 1], 1)` is `top_k(a, b)` with `[3, 1]` and `1`; `sorted(pairs([1, 2]))` is `sorted(pairs(a))`.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import Any

from orienteer.curriculum.parsing import expression_of, module_of
from orienteer.inside.encoding import encode

Tree = Any
NAMES = "abcdefghijklmnopqrstuvwxyz"
BESIDE = "beside: "
"""How a parameter's name begins whose value the submission never sees, as how many items are taken of what it gives."""
HOW_EXACTLY = frozenset({"round", "isclose", "math.isclose"})
"""What is given to these says how exactly a value is looked at: with more places, right programs differ."""


@dataclass(frozen=True, slots=True)
class ExampleCall:
    """An example.

    Args:
        text: as it was written.
        form: the text with a name for each value; the text itself where it has none.
        function: the function called, where the form is nothing but a call by place; else "".
        names: of the values in the form.
        values: as trees.
        open_expression: an expression whose value has to be found by running it, in the order of `names`, or "": the
            values then are empty.
        parameters: which parameter of what each value is given to, as `Box.put 0`.
        opened: parameters that are given something made of what the submission defines.
    """

    text: str
    form: str
    function: str
    names: tuple[str, ...]
    values: tuple[Tree, ...]
    open_expression: str = ""
    parameters: tuple[str, ...] = ()
    opened: frozenset[str] = frozenset()


def defined_names(source: str) -> set[str]:
    """The functions and classes that a reference defines at its top level."""
    return {
        node.name
        for node in module_of(source).body
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
    }


def read_example(text: str, known: set[str], kept: frozenset[int] = frozenset()) -> ExampleCall:
    """An example call, read.

    Args:
        known: names that the submission defines.
        kept: which of the values, in their order, stay in the form as they are written.
    """
    try:
        tree = expression_of(text.strip())
    except SyntaxError:
        return ExampleCall(text, text, "", (), ())
    values: list[ast.expr] = []
    opened = _Opened(known, values, kept)
    body = opened.visit(tree.body)
    if not values and not kept:
        opened = _Around(known, values, kept)
        body = opened.visit(body)
    parameters, made = tuple(opened.parameters), frozenset(opened.opened)
    names = tuple(NAMES[place] if place < len(NAMES) else f"value_{place}" for place in range(len(values)))
    form = ast.unparse(body)
    for place, name in enumerate(names):
        form = form.replace(_mark(place), name)
    function = _by_place(body, len(values))
    literals = [_literal(value) for value in values]
    if any(value is None for value in literals):
        expression = f"({', '.join(map(ast.unparse, values))},)"
        return ExampleCall(text, form, function, names, (), expression, parameters, made)
    trees = tuple(encode(value[0]) for value in literals if value)
    return ExampleCall(text, form, function, names, trees, parameters=parameters, opened=made)


def _mark(place: int) -> str:
    return f"VALUE_{place}_HERE"


def _literal(node: ast.expr) -> tuple[Any] | None:
    try:
        return (ast.literal_eval(node),)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return None


def _by_place(body: ast.expr, count: int) -> str:
    """The function's name where the form is one call with a name at every place."""
    if not isinstance(body, ast.Call) or body.keywords or not isinstance(body.func, ast.Name):
        return ""
    marks = [argument.id for argument in body.args if isinstance(argument, ast.Name)]
    in_order = len(body.args) == count and marks == [_mark(place) for place in range(count)]
    return body.func.id if in_order else ""


class _Opened(ast.NodeTransformer):
    """Puts a mark in place of each value that is given to the submission."""

    def __init__(self, known: set[str], values: list[ast.expr], kept: frozenset[int]) -> None:
        self.known = known
        self.values = values
        self.kept = kept
        self.met = 0
        self.parameters: list[str] = []
        self.opened: set[str] = set()

    def visit_Call(self, node: ast.Call) -> ast.AST:
        node.func = self.visit(node.func)
        if not self._is_known(node.func):
            node.args = [self.visit(argument) for argument in node.args]
            for keyword in node.keywords:
                keyword.value = self.visit(keyword.value)
            return node
        called = _called(node.func)
        node.args = [self._given(argument, f"{called} {place}") for place, argument in enumerate(node.args)]
        for keyword in node.keywords:
            keyword.value = self._given(keyword.value, f"{called} {keyword.arg}")
        return node

    def _is_known(self, function: ast.expr) -> bool:
        while isinstance(function, (ast.Attribute, ast.Call)):
            function = function.value if isinstance(function, ast.Attribute) else function.func
        return isinstance(function, ast.Name) and function.id in self.known

    def _given(self, argument: ast.expr, parameter: str) -> ast.expr:
        if isinstance(argument, (ast.Starred, ast.Lambda)):
            return argument
        if self._holds_known(argument):
            self.opened.add(parameter)
            opened = self._of_many(argument) or self.visit(argument)
            assert isinstance(opened, ast.expr)
            return opened
        self.met += 1
        return argument if self.met - 1 in self.kept else self._marked(argument, parameter)

    def _marked(self, argument: ast.expr, parameter: str) -> ast.Name:
        self.values.append(argument)
        self.parameters.append(parameter)
        return ast.Name(_mark(len(self.values) - 1))

    def _holds_known(self, node: ast.AST) -> bool:
        return any(isinstance(each, ast.Name) and each.id in self.known for each in ast.walk(node))

    def _of_many(self, argument: ast.expr) -> ast.expr | None:
        """A list of calls that are all alike, as one over a list of what they are given; None where it is none.

        `[Point(0, 1), Point(2, 3)]` is `[Point(*each) for each in a]` with `[(0, 1), (2, 3)]`: as long as one likes.
        """
        calls = argument.elts if isinstance(argument, ast.List) else []
        given = [call.args for call in calls if isinstance(call, ast.Call) and self._is_plain(call)]
        called = {ast.unparse(call.func) for call in calls if isinstance(call, ast.Call)}
        if not calls or len(given) < len(calls) or len(called) != 1 or len(set(map(len, given))) != 1:
            return None
        self.met += 1
        if self.met - 1 in self.kept:
            return argument
        each = ast.Name("each")
        several = len(given[0]) > 1
        rows = [ast.Tuple(arguments) if several else arguments[0] for arguments in given]
        marked = self._marked(ast.List(rows), f"{called.pop()} *")
        made = ast.Call(calls[0].func, [ast.Starred(each) if several else each], [])  # type: ignore[attr-defined]
        return ast.ListComp(made, [ast.comprehension(each, marked, [], 0)])

    def _is_plain(self, call: ast.Call) -> bool:
        """Whether it calls what the submission defines by name, with values that are written there."""
        named = isinstance(call.func, ast.Name) and call.func.id in self.known
        return named and bool(call.args) and not call.keywords and all(map(_literal, call.args))


class _Around(_Opened):
    """Where the submission is given nothing: puts a mark in place of each number that is given beside it."""

    def visit_Call(self, node: ast.Call) -> ast.AST:
        around = ast.unparse(node.func)
        if not self._is_known(node.func) and around not in HOW_EXACTLY:
            node.args = [self._number(each, f"{BESIDE}{around} {place}") for place, each in enumerate(node.args)]
        self.generic_visit(node)
        return node

    def _number(self, argument: ast.expr, parameter: str) -> ast.expr:
        if not (isinstance(argument, ast.Constant) and type(argument.value) is int):
            return argument
        return self._marked(argument, parameter)


def _called(function: ast.expr) -> str:
    """What is called, whatever it is called on: `Box.put` for `Box([1]).empty().put`."""
    names: list[str] = []
    while isinstance(function, (ast.Attribute, ast.Call)):
        names += [function.attr] if isinstance(function, ast.Attribute) else []
        function = function.value if isinstance(function, ast.Attribute) else function.func
    root = function.id if isinstance(function, ast.Name) else ""
    return f"{root}.{names[0]}" if names else root
