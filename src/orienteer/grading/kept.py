"""Whether a program's text tells that it keeps nothing from one call to the next while its file stays loaded.

A name that stands for something that can't change, and that no function gives another value, keeps nothing. Where
that isn't plain of all that the file sets up once, it is found out by calls after others (`second_calls`).
"""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from functools import lru_cache

from orienteer.grading.standing_alone import REACHING, keep_nothing, tree_of, within

READING = frozenset({"count", "get", "index", "items", "keys", "values"})
"""Methods of containers that leave them as they are."""
READERS = frozenset({"enumerate", "len", "max", "min", "sorted", "sum", "zip"})
"""Builtins that leave what they are given as it is."""

_OF_NO_PLAIN_FUNCTIONS = re.compile(
    r"^(?!def \w+\([\w ,]*\):|#)\S"  # it isn't inside of a function whose parameters begin with no value
    rf"|__|\.\w+\s*[^\w\s=!<>]{{0,3}}=(?!=)|\b(?:{'|'.join(sorted({*REACHING, 'async', 'global', 'import'}))})\b",
    re.MULTILINE,
)
"""What a file of plain functions hasn't, so that most programs are known without making their tree."""


@lru_cache(maxsize=8)  # it is asked twice of each program
def may_keep(source: str) -> bool:
    """Whether a call may leave something behind that a later one comes upon.

    >>> may_keep("def f(x):\\n    return [x]\\n"), may_keep("seen = []\\ndef f(x):\\n    seen.append(x)\\n")
    (False, True)
    """
    if not _OF_NO_PLAIN_FUNCTIONS.search(source):
        return False
    try:
        return _may_keep(tree_of(source))
    except RecursionError:  # an expression of thousands of parts
        return True


def _may_keep(tree: ast.Module) -> bool:
    body = [statement for statement in tree.body if not _is_for_scripts(statement)]
    nodes = within(ast.Module(body, []))
    return (
        not keep_nothing(nodes)
        or not all(map(_sets_up_nothing, body))
        or any(_gives_elsewhere(node) for node in nodes)
        or not _only_read({name for statement in body for name in _containers(statement)}, nodes)
    )


def _is_for_scripts(statement: ast.stmt) -> bool:
    """Whether it is `if __name__ == "__main__":`, which isn't so where a file is loaded to be called."""
    return (
        isinstance(statement, ast.If)
        and not statement.orelse
        and ast.unparse(statement.test) in ("__name__ == '__main__'", "'__main__' == __name__")
    )


def _sets_up_nothing(statement: ast.stmt) -> bool:
    """Whether a statement of a file, or of a class in it, makes nothing once that can change afterwards."""
    if isinstance(statement, ast.FunctionDef):
        return not statement.decorator_list and _begins_with_constants(statement.args)
    if isinstance(statement, ast.ClassDef):
        plain = not statement.decorator_list and not statement.keywords
        return plain and all(map(_sets_up_nothing, statement.body)) and not list(_containers_in(statement.body))
    if isinstance(statement, (ast.Assign, ast.AnnAssign)):
        return statement.value is None or _is_constant(statement.value) or bool(list(_containers(statement)))
    if isinstance(statement, ast.Expr):
        return not any(isinstance(node, ast.NamedExpr) for node in within(statement))
    return isinstance(statement, (ast.Import, ast.ImportFrom, ast.Pass))


def _begins_with_constants(arguments: ast.arguments) -> bool:
    return all(map(_is_constant, [*arguments.defaults, *filter(None, arguments.kw_defaults)]))


def _is_constant(node: ast.expr) -> bool:
    """Whether an expression is written with constants alone, and stands for what can't change."""
    if isinstance(node, ast.Lambda):
        return _begins_with_constants(node.args)
    if isinstance(node, ast.Tuple):
        return all(map(_is_constant, node.elts))
    if isinstance(node, ast.UnaryOp):
        return _is_constant(node.operand)
    if isinstance(node, ast.BinOp):
        return _is_constant(node.left) and _is_constant(node.right)
    return isinstance(node, ast.Constant)


def _containers(statement: ast.stmt) -> list[str]:
    """The name that a statement gives a container of constants; of no other statement anything."""
    if not isinstance(statement, ast.Assign) or len(statement.targets) != 1:
        return []
    target, value = statement.targets[0], statement.value
    members = [*value.keys, *value.values] if isinstance(value, ast.Dict) else []
    members = [*value.elts] if isinstance(value, (ast.List, ast.Set)) else members
    plain = isinstance(value, (ast.Dict, ast.List, ast.Set))
    plain = plain and all(each is not None and _is_constant(each) for each in members)
    return [target.id] if plain and isinstance(target, ast.Name) else []


def _containers_in(body: Sequence[ast.stmt]) -> list[str]:
    return [name for statement in body for name in _containers(statement)]


def _gives_elsewhere(node: ast.AST) -> bool:
    """Whether it gives a name of the file a value from within a function, or an attribute of more than `self` one."""
    if isinstance(node, ast.Attribute) and not isinstance(node.ctx, ast.Load):
        return not (isinstance(node.value, ast.Name) and node.value.id == "self")
    return isinstance(node, ast.Global)


def _only_read(names: set[str], nodes: Sequence[ast.AST]) -> bool:
    """Whether what stands behind names of the file is looked at and nothing else: looked up in, or gone through."""
    if not names:
        return True
    reading: set[int] = set()
    for node in nodes:
        reading.update(id(each) for each in _read_by(node))
    return all(
        id(node) in reading
        for node in nodes
        if isinstance(node, ast.Name) and node.id in names and isinstance(node.ctx, ast.Load)
    )


def _read_by(node: ast.AST) -> Sequence[ast.AST]:
    """What a node looks at without handing it on."""
    if isinstance(node, ast.Compare):
        looks = all(isinstance(each, (ast.In, ast.NotIn)) for each in node.ops)
        return node.comparators if looks else ()
    if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load):
        return (node.value,)
    if isinstance(node, (ast.For, ast.comprehension)):
        return (node.iter,)
    if isinstance(node, ast.Attribute) and node.attr in READING:
        return (node.value,)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in READERS:
        return node.args
    return ()
