"""What a program's text tells of one of its calls, so that nothing has to be run once more to know it.

Every call gets a freshly loaded file. A program that reaches nothing outside it can keep nothing from one call to the
next, and what a call gave after others it gives alone. Where that isn't plain from the text, it is run again.
"""

from __future__ import annotations

import ast
import re

from orienteer.curriculum.parsing import module_of
from orienteer.grading.observation import Observation

REACHING = frozenset(
    {
        *("open", "exec", "eval", "compile", "input", "breakpoint", "help", "memoryview", "id", "hash"),
        *("globals", "locals", "vars", "dir", "getattr", "setattr", "delattr", "exit", "quit"),
    }
)
"""Builtins by which code gets at what outlives a call, or sees where things lie in memory."""

WITHOUT_STATE = {
    "math": frozenset[str](),
    "itertools": frozenset[str](),
    "operator": frozenset[str](),
    "collections": frozenset({"OrderedDict", "Counter", "defaultdict", "deque", "namedtuple"}),
    "typing": frozenset(
        {"Any", "Callable", "Dict", "Iterable", "Iterator", "List", "Optional", "Set", "Tuple", "Union"}
    ),
}
"""Modules that keep nothing → the names that may be taken from them; all of them, where none is said."""

_ELSEWHERE = (ast.AsyncFunctionDef, ast.Await, ast.With, ast.AsyncWith)

_LATER = re.compile(r'"(?:iterator|object|subclass|function|class|dataclass)"')
"""Values in whose reading code of the learner's may run, after the call."""


def is_told(source: str, function: str, actual: Observation) -> tuple[bool, int | None]:
    """Whether a program's text tells that a call gives alone what it gave among others, and from which line.

    Args:
        actual: what it gave.

    Returns:
        Whether nothing has to be run again, and the line where that gave a value.
    """
    if actual.outcome == "raised":
        return keeps_nothing(source), None
    if actual.outcome != "returned" or _LATER.search(actual.text) or actual.judged.get("value") is None:
        return False, None
    line = only_return(source, function)
    return line is not None and keeps_nothing(source), line


def keeps_nothing(source: str) -> bool:
    """Whether it is plain that the program keeps nothing from one call to the next.

    >>> keeps_nothing("def f(x):\\n    return x + 1\\n"), keeps_nothing("import random\\ndef f(x):\\n    return x\\n")
    (True, False)
    """
    try:
        tree = module_of(source)
    except (SyntaxError, ValueError, RecursionError):
        return False
    nodes = list(ast.walk(tree))
    imports = [node for node in nodes if isinstance(node, (ast.Import, ast.ImportFrom))]
    if imports and any(map(_changes_an_object, nodes)):
        return False
    return all(map(_keeps_nothing, imports)) and not any(map(_reaches_out, nodes))


def _keeps_nothing(node: ast.Import | ast.ImportFrom) -> bool:
    names = {each.name for each in node.names}
    if isinstance(node, ast.Import):
        return all(name in WITHOUT_STATE and not WITHOUT_STATE[name] for name in names)
    known = WITHOUT_STATE.get(node.module or "")
    return known is not None and node.level == 0 and "*" not in names and (not known or names <= known)


def _changes_an_object(node: ast.AST) -> bool:
    """Whether an attribute is given a value, of something that may be a module or a class of one."""
    if not isinstance(node, ast.Attribute) or isinstance(node.ctx, ast.Load):
        return False
    return not (isinstance(node.value, ast.Name) and node.value.id == "self")


def _reaches_out(node: ast.AST) -> bool:
    if isinstance(node, ast.Name):
        return node.id in REACHING or node.id.startswith("__")
    if isinstance(node, ast.Attribute):
        return node.attr.startswith("__")
    if isinstance(node, ast.FunctionDef):
        return node.name == "__del__"
    if isinstance(node, ast.Compare):  # `is None` asks for one object that there is
        return any(isinstance(each, (ast.Is, ast.IsNot)) for each in node.ops) and not _with_none(node)
    if isinstance(node, ast.Try):
        return bool(node.finalbody)
    return isinstance(node, _ELSEWHERE)


def _with_none(node: ast.Compare) -> bool:
    return all(isinstance(each, ast.Constant) and each.value is None for each in node.comparators)


def only_return(source: str, function: str) -> int | None:
    """The line of the one `return` from which a function's value can come that isn't None; None where it isn't plain.

    >>> only_return("def f(x):\\n    if x:\\n        pass\\n    return x\\n", "f")
    4
    """
    try:
        tree = module_of(source)
    except (SyntaxError, ValueError, RecursionError):
        return None
    named = [node for node in ast.walk(tree) if _binds(node, function)]
    if len(named) != 1 or named[0] not in tree.body or not isinstance(named[0], ast.FunctionDef):
        return None
    inside = [node for statement in named[0].body for node in _own(statement)]
    yields = any(isinstance(node, (ast.Yield, ast.YieldFrom, ast.Try, ast.With)) for node in inside)
    returns = [node for node in inside if isinstance(node, ast.Return)]
    if yields or named[0].decorator_list or len(returns) != 1 or returns[0].lineno != returns[0].end_lineno:
        return None
    return returns[0].lineno


def _binds(node: ast.AST, name: str) -> bool:
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return node.name == name
    return isinstance(node, ast.Name) and node.id == name and not isinstance(node.ctx, ast.Load)


def _own(node: ast.AST) -> list[ast.AST]:
    """A statement and what is in it, without what functions that it defines do."""
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
        return []
    return [node, *(inner for child in ast.iter_child_nodes(node) for inner in _own(child))]
