"""Edits that are tried to see which line a program's failing hangs on. They look for the place, not for the mending.

Beside the operators that make mutants: a condition that is always or never so, another name that is known there, an
index or a value one off, arguments the other way round, a statement that stands elsewhere, a loop through a copy.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator

from orienteer.curriculum.course import Mutant
from orienteer.feedback.localisation.copies import COPY
from orienteer.feedback.localisation.moves import moves_of
from orienteer.feedback.mutation import mutants
from orienteer.feedback.operators.operator import Operator, Surroundings

MOST_EDITS = 160
MOST_MOVES = 40
MOST_NAMES = 6
"""Names that are tried in another's place."""


def edits_of(source: str, lines: Collection[int]) -> list[Mutant]:
    """The edits of these lines: first those that people make, then the others, as many as may be tried.

    Raises:
        SyntaxError: the source isn't Python.
    """
    moves, copies = moves_of(source)[:MOST_MOVES], mutants(source, [COPY], lines=lines)
    likely = [*copies, *mutants(source, lines=lines)[: MOST_EDITS - len(moves) - len(copies)], *moves]
    if len(likely) >= MOST_EDITS:
        return likely
    known = {each.source for each in likely}
    further = [each for each in mutants(source, SEARCHED, lines=lines) if each.source not in known]
    return [*likely, *further[: MOST_EDITS - len(likely)]]


def _forced(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """Each condition, always and never so."""
    above = around.parents.get(node)
    if isinstance(node, ast.expr) and isinstance(above, (ast.If, ast.While, ast.IfExp)) and above.test is node:
        yield ast.Constant(False)
        if not isinstance(above, ast.While):
            yield ast.Constant(True)


def _renamed(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """Each name that is read, as another local name."""
    function = around.function(node)
    if not isinstance(node, ast.Name) or not isinstance(node.ctx, ast.Load) or function is None:
        return
    local = _local_names(function)
    if node.id in local:
        for name in [each for each in local if each != node.id][:MOST_NAMES]:
            yield ast.Name(name, ast.Load())


def _local_names(function: ast.FunctionDef | ast.AsyncFunctionDef) -> list[str]:
    given = [each.arg for each in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)]
    bound = [node.id for node in ast.walk(function) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]
    return list(dict.fromkeys([*given, *bound]))


def _one_off(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """An index, a bound, a value that is handed out or kept: one more, one less."""
    above = around.parents.get(node)
    if not isinstance(node, (ast.Name, ast.BinOp, ast.Call, ast.Subscript)):
        return
    if isinstance(node, (ast.Name, ast.Subscript)) and not isinstance(node.ctx, ast.Load):
        return
    counted = (
        (isinstance(above, ast.Subscript) and above.slice is node)
        or isinstance(above, (ast.Return, ast.Compare))
        or (isinstance(above, (ast.Assign, ast.AugAssign)) and above.value is node)
        or (isinstance(above, ast.Call) and node in above.args and around.function(above) is not None)
    )
    if counted:
        yield ast.BinOp(node, ast.Add(), ast.Constant(1))
        yield ast.BinOp(node, ast.Sub(), ast.Constant(1))


def _turned(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """Two arguments, or the sides of a sign, the other way round."""
    if isinstance(node, ast.Call) and len(node.args) == 2 and not node.keywords:
        yield ast.Call(node.func, [node.args[1], node.args[0]], [])
    elif isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Sub, ast.Div, ast.FloorDiv, ast.Mod, ast.Add)):
        yield ast.BinOp(node.right, node.op, node.left)


def _another_value(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """A value that is handed out or kept, as a name that is known there or as something empty; `True` as a name."""
    above, function = around.parents.get(node), around.function(node)
    kept = isinstance(above, (ast.Return, ast.Assign)) and above.value is node
    if isinstance(above, ast.While) and isinstance(node, ast.Constant) and function is not None:
        yield from (ast.Name(name, ast.Load()) for name in _local_names(function)[:MOST_NAMES])
    if not isinstance(node, ast.expr) or function is None or not kept:
        return
    for name in _local_names(function)[:MOST_NAMES]:
        if not (isinstance(node, ast.Name) and node.id == name):
            yield ast.Name(name, ast.Load())
    yield from (ast.Constant(0), ast.Constant(""), ast.Constant(True), ast.Constant(False), ast.List([], ast.Load()))


def _without_guard(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """A call's argument in place of the call, a whole in place of its part, a call of whose value nothing is kept."""
    if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and isinstance(node.value.func, ast.Attribute):
        yield ast.Expr(node.value)
    elif isinstance(node, ast.Call) and len(node.args) == 1 and isinstance(node.func, ast.Name):
        yield node.args[0]
    elif isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load) and isinstance(node.slice, ast.Slice):
        yield node.value


def _called(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """A method that is only named, called."""
    above = around.parents.get(node)
    if (
        isinstance(node, ast.Attribute)
        and isinstance(above, (ast.Assign, ast.Return, ast.Expr))
        and above.value is node
    ):
        yield ast.Call(node, [], [])


def _only_some(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """A loop through a part of what it goes through: without the first, the last, or as many as a name says."""
    above, function = around.parents.get(node), around.function(node)
    if isinstance(node, ast.Name) and isinstance(above, ast.For) and above.iter is node and function is not None:
        names = [ast.Name(name, ast.Load()) for name in _local_names(function)[:MOST_NAMES] if name != node.id]
        ends = [ast.Slice(first, None, None) for first in (ast.Constant(1), *names)]
        for part in (*ends, ast.Slice(None, ast.UnaryOp(ast.USub(), ast.Constant(1)), None)):
            yield ast.Subscript(node, part, ast.Load())


def _with_another(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """A condition with one more beside it: that what is given is empty."""
    above, function = around.parents.get(node), around.function(node)
    if isinstance(node, ast.expr) and isinstance(above, ast.If) and above.test is node and function is not None:
        for given in function.args.args[:MOST_NAMES]:
            yield ast.BoolOp(ast.Or(), [node, ast.UnaryOp(ast.Not(), ast.Name(given.arg, ast.Load()))])


def _added(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """A value that is put in the place of another, as one that is added to it."""
    target = node.targets[0] if isinstance(node, ast.Assign) and len(node.targets) == 1 else None
    if isinstance(node, ast.Assign) and isinstance(target, (ast.Name, ast.Attribute, ast.Subscript)):
        yield ast.AugAssign(target, ast.Add(), node.value)


SEARCHED: tuple[Operator, ...] = tuple(
    Operator(name, "", edits)
    for name, edits in (
        ("forced condition", _forced),
        ("one off", _one_off),
        ("another name", _renamed),
        ("turned round", _turned),
        ("another value", _another_value),
        ("less", _without_guard),
        ("added", _added),
        ("called", _called),
        ("only some", _only_some),
        ("one condition more", _with_another),
    )
)
