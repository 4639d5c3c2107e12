"""What a program is made of, and in what another right one differs from it."""

from __future__ import annotations

import ast
from dataclasses import dataclass, fields

from orienteer.curriculum.parsing import module_of

MANY = 8


@dataclass(frozen=True, slots=True)
class Shape:
    """What a program is made of.

    Args:
        lines: with code on them, docstrings left out.
        loops: statements; comprehensions are counted by themselves.
        deepest: how many loops stand in each other at most, comprehensions among them.
        conditions: of statements, of expressions, and those behind the `for` of a comprehension.
        recursive: functions that call themselves.
    """

    lines: int = 0
    functions: int = 0
    loops: int = 0
    comprehensions: int = 0
    deepest: int = 0
    conditions: int = 0
    recursive: int = 0
    sorting: int = 0
    dictionaries: int = 0
    sets: int = 0
    imports: int = 0


_LOOPS = (ast.For, ast.AsyncFor, ast.While)
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_WORDS = {
    "functions": ("function", "functions"),
    "conditions": ("condition", "conditions"),
}
_HAS = {
    "recursive": "calls itself",
    "sorting": "sorts",
    "dictionaries": "keeps a dictionary",
    "sets": "keeps a set",
    "imports": "takes something from a module",
}


def shape_of(source: str) -> Shape:
    """The shape of a program.

    Raises:
        SyntaxError: it isn't Python.
    """
    tree = module_of(source)
    nodes = list(ast.walk(tree))
    calls = [node for node in nodes if isinstance(node, ast.Call)]
    functions = [node for node in nodes if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    return Shape(
        lines=len(_lines_of_code(tree)),
        functions=len(functions),
        loops=sum(isinstance(node, _LOOPS) for node in nodes),
        comprehensions=sum(isinstance(node, _COMPREHENSIONS) for node in nodes),
        deepest=_deepest(tree),
        conditions=sum(isinstance(node, (ast.If, ast.IfExp)) for node in nodes)
        + sum(len(node.ifs) for node in nodes if isinstance(node, ast.comprehension)),
        recursive=sum(function.name in map(_name, _calls_in(function)) for function in functions),
        sorting=sum(_name(call) in ("sorted", "sort") for call in calls),
        dictionaries=sum(isinstance(node, (ast.Dict, ast.DictComp)) for node in nodes)
        + sum(_name(call) in ("dict", "defaultdict", "Counter", "OrderedDict", "fromkeys") for call in calls),
        sets=sum(isinstance(node, (ast.Set, ast.SetComp)) for node in nodes)
        + sum(_name(call) in ("set", "frozenset") for call in calls),
        imports=sum(isinstance(node, (ast.Import, ast.ImportFrom)) for node in nodes),
    )


def differences(other: Shape, own: Shape) -> list[str]:
    """In what another program differs from one's own, a sentence each.

    >>> differences(Shape(lines=2, comprehensions=1, deepest=1), Shape(lines=5, loops=2, deepest=2))
    ['It has 2 lines of code; yours has 5.', 'It has 1 comprehension; yours has 2 loops, one in the other.']
    """
    said = []
    if other.lines != own.lines:
        said.append(f"It has {_counted(other.lines, 'line of code', 'lines of code')}; yours has {own.lines}.")
    if _rounds(other) != _rounds(own):
        said.append(f"It has {_rounds(other)}; yours has {_rounds(own)}.")
    for field in fields(Shape):
        theirs, ours = getattr(other, field.name), getattr(own, field.name)
        if field.name in _WORDS and theirs != ours:
            said.append(f"It has {_counted(theirs, *_WORDS[field.name])}; yours has {ours or 'none'}.")
        elif field.name in _HAS and bool(theirs) != bool(ours):
            said.append(
                f"It {_HAS[field.name]}; yours does not." if theirs else f"Yours {_HAS[field.name]}; it does not."
            )
    return said[:MANY]


def _rounds(shape: Shape) -> str:
    """What goes through things: loops and comprehensions, and how deep they stand in each other."""
    counted = [
        _counted(number, word, f"{word}s")
        for number, word in ((shape.loops, "loop"), (shape.comprehensions, "comprehension"))
        if number
    ]
    deep = {0: "", 1: "", 2: ", one in the other"}.get(shape.deepest, f", {shape.deepest} deep in each other")
    return f"{' and '.join(counted)}{deep}" if counted else "neither loop nor comprehension"


def _counted(number: int, one: str, several: str) -> str:
    return f"no {one}" if number == 0 else f"1 {one}" if number == 1 else f"{number} {several}"


def _name(call: ast.Call) -> str:
    if isinstance(call.func, ast.Name):
        return call.func.id
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def _calls_in(function: ast.AST) -> list[ast.Call]:
    return [node for node in ast.walk(function) if isinstance(node, ast.Call)]


def _deepest(node: ast.AST) -> int:
    own = 1 if isinstance(node, (*_LOOPS, *_COMPREHENSIONS)) else 0
    return own + max((_deepest(child) for child in ast.iter_child_nodes(node)), default=0)


def _lines_of_code(tree: ast.Module) -> set[int]:
    texts = {
        line
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)
    }
    spans = {
        line
        for node in ast.walk(tree)
        if isinstance(node, (ast.stmt, ast.expr))
        for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)
        if not (isinstance(node, ast.stmt) and hasattr(node, "body") and line > node.lineno)
    }
    return spans - texts
