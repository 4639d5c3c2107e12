"""What a program is made of, and in what another right one differs from it."""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Iterator
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
        recursive: functions that call themselves; None where the text can't tell, as in `self.left.size()`.
    """

    lines: int = 0
    functions: int = 0
    loops: int = 0
    comprehensions: int = 0
    deepest: int = 0
    conditions: int = 0
    recursive: int | None = 0
    sorting: int = 0
    dictionaries: int = 0
    sets: int = 0
    imports: int = 0


_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_Function = ast.FunctionDef | ast.AsyncFunctionDef
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
    own = {node.name for node in nodes if isinstance(node, (*_FUNCTIONS, ast.ClassDef))}
    calls = [_name(node) for node in nodes if isinstance(node, ast.Call) and _name(node) not in own]
    functions = [node for node in nodes if isinstance(node, _FUNCTIONS)]
    return Shape(
        lines=len(_lines_of_code(source, tree)),
        functions=len(functions),
        loops=sum(isinstance(node, _LOOPS) for node in nodes),
        comprehensions=sum(isinstance(node, _COMPREHENSIONS) for node in nodes),
        deepest=_deepest(tree),
        conditions=sum(isinstance(node, (ast.If, ast.IfExp)) for node in nodes)
        + sum(len(node.ifs) for node in nodes if isinstance(node, ast.comprehension)),
        recursive=_recursive(tree),
        sorting=sum(name in ("sorted", "sort") for name in calls),
        dictionaries=sum(isinstance(node, (ast.Dict, ast.DictComp)) for node in nodes)
        + sum(name in ("dict", "defaultdict", "Counter", "OrderedDict", "fromkeys") for name in calls),
        sets=sum(isinstance(node, (ast.Set, ast.SetComp)) for node in nodes)
        + sum(name in ("set", "frozenset") for name in calls),
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
        elif field.name in _HAS and None not in (theirs, ours) and bool(theirs) != bool(ours):
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


def _recursive(tree: ast.Module) -> int | None:
    """How many functions call themselves, as far as the text tells."""
    found = [_calls_itself(function, within) for function, within in _functions(tree, None)]
    return None if None in found else sum(map(bool, found))


def _functions(node: ast.AST, within: ast.ClassDef | None) -> Iterator[tuple[_Function, ast.ClassDef | None]]:
    """Each function, with the class that it is a method of."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, _FUNCTIONS):
            yield child, within
        yield from _functions(child, child if isinstance(child, ast.ClassDef) else None)


def _calls_itself(function: _Function, within: ast.ClassDef | None) -> bool | None:
    """Whether it does; None where it calls a method of that name of something that may be of its class."""
    calls = [node.func for node in ast.walk(function) if isinstance(node, ast.Call) and _name(node) == function.name]
    if within is None:
        return any(isinstance(called, ast.Name) for called in calls)
    receivers = [called.value for called in calls if isinstance(called, ast.Attribute) and not _is_super(called.value)]
    first = function.args.args[0].arg if function.args.args else ""
    if any(isinstance(each, ast.Name) and each.id in (first, within.name) for each in receivers):
        return True
    return None if receivers else False


def _is_super(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and _name(node) == "super"


def _deepest(node: ast.AST) -> int:
    """What a loop goes through is worked out before it begins, and stands beside it and not in it."""
    if isinstance(node, (ast.For, ast.AsyncFor)):
        inside: list[ast.AST] = [*node.body, *node.orelse]
        beside: list[ast.AST] = [node.iter]
    elif isinstance(node, _COMPREHENSIONS):
        beside = [node.generators[0].iter]
        inside = [child for child in ast.iter_child_nodes(node) if child is not node.generators[0]]
        inside += node.generators[0].ifs
    else:
        inside, beside = list(ast.iter_child_nodes(node)), []
    own = 1 if isinstance(node, (*_LOOPS, *_COMPREHENSIONS)) else 0
    return max(own + max(map(_deepest, inside), default=0), max(map(_deepest, beside), default=0))


_NO_CODE = {
    *(tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT),
    *(tokenize.ENCODING, tokenize.ENDMARKER),
}


def _lines_of_code(source: str, tree: ast.Module) -> set[int]:
    texts = {
        line
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)
    }
    return {
        line
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type not in _NO_CODE
        for line in range(token.start[0], token.end[0] + 1)
    } - texts
