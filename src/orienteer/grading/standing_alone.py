"""What a program's text tells of one of its calls, so that nothing has to be run once more to know it.

Every call gets a freshly loaded file. A program that reaches nothing outside it can keep nothing from one call to the
next, and what a call gave after others it gives alone. Where that isn't plain from the text, it is run again.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from typing import Any

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

_LATER = re.compile(r'"(?:iterator|object|subclass|function|class|dataclass)"')
"""Values in whose reading code of the learner's may run, after the call."""

_FUNCTIONS = frozenset({ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda})

_A_VALUE = re.compile(r'"value":(?!null)')
"""A value that isn't None. An answer of megabytes isn't decoded to find that out."""


def is_told(source: str, function: str, actual: Observation) -> tuple[bool, int | None]:
    """Whether a program's text tells that a call gives alone what it gave among others, and from which line.

    Args:
        actual: what it gave.

    Returns:
        Whether nothing has to be run again, and the line where that gave a value.
    """
    returned = actual.outcome == "returned"
    if not returned and actual.outcome != "raised":
        return False, None
    if returned and (_LATER.search(actual.text) or not _A_VALUE.search(actual.text)):
        return False, None
    tree = tree_of(source)
    nodes = within(tree)
    line = _only_return(tree, nodes, function) if returned else None
    return (line is not None or not returned) and keep_nothing(nodes), line


def keeps_nothing(source: str) -> bool:
    """Whether it is plain that the program keeps nothing from one call to the next.

    >>> keeps_nothing("def f(x):\\n    return x + 1\\n"), keeps_nothing("import random\\ndef f(x):\\n    return x\\n")
    (True, False)
    """
    return keep_nothing(within(tree_of(source)))


def only_return(source: str, function: str) -> int | None:
    """The line of the one `return` from which a function's value can come that isn't None; None where it isn't plain.

    >>> only_return("def f(x):\\n    if x:\\n        pass\\n    return x\\n", "f")
    4
    """
    tree = tree_of(source)
    return _only_return(tree, within(tree), function)


def tree_of(source: str) -> ast.Module:
    """The program's tree; an empty one of what is no program."""
    try:
        return module_of(source)
    except (SyntaxError, ValueError, RecursionError):
        return ast.Module([], [])


_NO_NODES: frozenset[type] = frozenset(
    {int, str, bytes, float, complex, bool, type(None), type(...), ast.Load, ast.Store, ast.Del}
)
"""What stands in a tree beside nodes, and how a name is used, which is looked at with the name."""


def within(*roots: ast.AST, apart: frozenset[type] = frozenset()) -> list[ast.AST]:
    """Some nodes and all that is in them, but for nodes of these kinds and what is in those.

    `ast.walk` takes longer, and this is asked after each wrong program that is typed. Only what the grammar names
    counts: in a notebook IPython hangs parents on nodes, also on those that all trees of a process share.
    """
    left_out = _NO_NODES | apart
    nodes = [root for root in roots if type(root) not in left_out]
    for node in nodes:  # it grows meanwhile
        for name in node._fields:
            value: Any = getattr(node, name, None)
            if type(value) is list:
                nodes += [each for each in value if type(each) not in left_out]
            elif type(value) not in left_out:
                nodes.append(value)
    return nodes


def keep_nothing(nodes: list[ast.AST]) -> bool:
    """`keeps_nothing` of a whole program's nodes. Of what is no program there is one, and nothing is plain of it."""
    imports = [node for node in nodes if isinstance(node, (ast.Import, ast.ImportFrom))]
    if imports and any(map(_changes_an_object, nodes)):
        return False
    reaching = any(rule(node) for node in nodes if (rule := _REACHING_OUT.get(type(node))))
    return len(nodes) > 1 and all(map(_imports_nothing_kept, imports)) and not reaching


def _imports_nothing_kept(node: ast.Import | ast.ImportFrom) -> bool:
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


def _tells_objects_apart(node: ast.Compare) -> bool:
    """Whether it asks which object something is; `is None` asks for one that there is."""
    if not any(isinstance(each, (ast.Is, ast.IsNot)) for each in node.ops):
        return False
    return not all(isinstance(each, ast.Constant) and each.value is None for each in node.comparators)


def _always(_node: ast.AST) -> bool:
    return True


_REACHING_OUT: dict[type, Callable[[Any], bool]] = {
    ast.Name: lambda node: node.id in REACHING or node.id.startswith("__"),
    ast.Attribute: lambda node: node.attr.startswith("__"),
    ast.FunctionDef: lambda node: node.name == "__del__",
    ast.Compare: _tells_objects_apart,
    ast.Try: lambda node: bool(node.finalbody),
    ast.AsyncFunctionDef: _always,
    ast.Await: _always,
    ast.With: _always,
    ast.AsyncWith: _always,
}
"""Kind of node → whether one reaches what outlives a call."""


def _only_return(tree: ast.Module, nodes: list[ast.AST], function: str) -> int | None:
    """`only_return` of a program and all its nodes."""
    named = [node for node in nodes if _binds(node, function)]
    if len(named) != 1 or named[0] not in tree.body or not isinstance(named[0], ast.FunctionDef):
        return None
    inside = within(*named[0].body, apart=_FUNCTIONS)
    if named[0].decorator_list or any(isinstance(node, _GIVING_OTHERWISE) for node in inside):
        return None
    returns = [node for node in inside if isinstance(node, ast.Return)]
    if len(returns) != 1 or returns[0].lineno != returns[0].end_lineno:
        return None
    return returns[0].lineno


_GIVING_OTHERWISE = (ast.Yield, ast.YieldFrom, ast.Try, ast.With)


def _binds(node: ast.AST, name: str) -> bool:
    if isinstance(node, ast.Name):
        return node.id == name and not isinstance(node.ctx, ast.Load)
    return isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)) and node.name == name
