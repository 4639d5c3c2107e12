"""Edits that are tried to see which line a program's failing hangs on. They look for the place, not for the mending.

Beside the operators that make mutants: a condition that is always or never so, another name that is known there, an
index or a value one off, arguments the other way round, a statement that stands elsewhere, a loop through a copy. The
most suspect lines come first: not every edit of a long program can be tried.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from orienteer.curriculum.course import Mutant
from orienteer.feedback.localisation.copies import COPY
from orienteer.feedback.localisation.moves import moves_of
from orienteer.feedback.mutation import mutants
from orienteer.feedback.operators.operator import Operator, Surroundings

MOST_EDITS = 200
LEAST_SEARCHED = 80
"""So many of those that people seldom make are tried in any case."""
MOST_MOVES = 40
MOST_NAMES = 6
"""Names that are tried in another's place."""


def edits_of(source: str, suspicion: Mapping[int, float]) -> list[Mutant]:
    """The edits of some lines, those of the most suspect first: those that people make, then others, as many as may be.

    Args:
        suspicion: line → how suspect its statement is.

    Raises:
        SyntaxError: the source isn't Python.
    """
    moves = _in_turn(moves_of(source), suspicion)[:MOST_MOVES]
    copies, made = mutants(source, [COPY], lines=suspicion), _in_turn(mutants(source, lines=suspicion), suspicion)
    likely = [*copies, *made[: MOST_EDITS - len(moves) - len(copies)], *moves]
    known = {each.source for each in likely}
    further = [each for each in mutants(source, SEARCHED, lines=suspicion) if each.source not in known]
    most = max(LEAST_SEARCHED, MOST_EDITS - len(likely))
    return sorted([*likely, *_in_turn(further, suspicion)[:most]], key=lambda each: -suspicion.get(each.line, 0.0))


def _in_turn(edits: Sequence[Mutant], suspicion: Mapping[int, float]) -> list[Mutant]:
    """Those of the most suspect lines first; of lines that are as suspect, the first of each sort before the second."""
    met: Counter[tuple[int, str]] = Counter()
    turns: list[int] = []
    for each in edits:
        turns.append(met[each.line, each.operator])
        met[each.line, each.operator] += 1
    order = sorted(range(len(edits)), key=lambda place: (-suspicion.get(edits[place].line, 0.0), turns[place]))
    return [edits[place] for place in order]


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
    local = local_names(function)
    if node.id in local:
        for name in [each for each in local if each != node.id][:MOST_NAMES]:
            yield ast.Name(name, ast.Load())


def local_names(function: ast.FunctionDef | ast.AsyncFunctionDef) -> list[str]:
    """The names of a function's own: what it is given, then what it binds."""
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
    """Two arguments side by side, or the sides of a sign, the other way round."""
    if isinstance(node, ast.Call):
        for place in range(len(node.args) - 1):
            before, one, other, after = node.args[:place], *node.args[place : place + 2], node.args[place + 2 :]
            yield ast.Call(node.func, [*before, other, one, *after], node.keywords)
    elif isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Sub, ast.Div, ast.FloorDiv, ast.Mod, ast.Add)):
        yield ast.BinOp(node.right, node.op, node.left)


def _another_value(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """A value that is handed out or kept, as a name that is known there or as something empty; `True` as a name."""
    above, function = around.parents.get(node), around.function(node)
    kept = isinstance(above, (ast.Return, ast.Assign)) and above.value is node
    if isinstance(above, ast.While) and isinstance(node, ast.Constant) and function is not None:
        yield from (ast.Name(name, ast.Load()) for name in local_names(function)[:MOST_NAMES])
    if not isinstance(node, ast.expr) or function is None or not kept:
        return
    for name in local_names(function)[:MOST_NAMES]:
        if not (isinstance(node, ast.Name) and node.id == name):
            yield ast.Name(name, ast.Load())
    yield from (ast.Constant(0), ast.Constant(""), ast.Constant(True), ast.Constant(False), ast.List([], ast.Load()))
    if isinstance(above, ast.Return) and isinstance(node, ast.List) and not node.elts:
        for member in (ast.List([], ast.Load()), *(ast.Name(name, ast.Load()) for name in local_names(function))):
            yield ast.List([member], ast.Load())


def _first_cases(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """A question for one number, as one for all up to it, or up to the next: where a recursion ends."""
    above = around.parents.get(node)
    if isinstance(node, ast.Compare) and isinstance(above, (ast.If, ast.While)) and len(node.ops) == 1:
        limit = node.comparators[0]
        if isinstance(node.ops[0], ast.Eq) and isinstance(limit, ast.Constant) and type(limit.value) is int:
            for value in (limit.value + 1, limit.value):
                yield ast.Compare(node.left, [ast.LtE()], [ast.Constant(value)])


def _less_another(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """What a function hands on to itself, less by another name: a place counted anew in a part of the whole."""
    above, function = around.parents.get(node), around.function(node)
    if not isinstance(node, ast.Name) or not isinstance(above, ast.Call) or function is None or node not in above.args:
        return
    if isinstance(above.func, ast.Name) and above.func.id == function.name:
        for name in [each for each in local_names(function) if each != node.id][-MOST_NAMES:]:
            yield ast.BinOp(node, ast.Sub(), ast.Name(name, ast.Load()))


def _other_bits(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """A sign between bits as each of the others."""
    signs = (ast.BitAnd, ast.BitOr, ast.BitXor)
    if isinstance(node, (ast.BinOp, ast.AugAssign)) and isinstance(node.op, signs):
        for sign in signs:
            if isinstance(node, ast.BinOp):
                yield ast.BinOp(node.left, sign(), node.right)
            else:
                yield ast.AugAssign(node.target, sign(), node.value)


def _best_so_far(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """A value that a name gets anew, only where it is larger than what is there, or smaller."""
    above, function = around.parents.get(node), around.function(node)
    if not isinstance(node, ast.expr) or not isinstance(above, ast.Assign) or above.value is not node:
        return
    target = above.targets[0]
    loops = any(isinstance(each, (ast.For, ast.While)) for each in around.around(node))
    if isinstance(target, ast.Name) and loops and function is not None and not isinstance(node, ast.Constant):
        for name in ("max", "min"):
            yield ast.Call(ast.Name(name, ast.Load()), [ast.Name(target.id, ast.Load()), node], [])


def _joined(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """A value that is handed out, with a name's before it."""
    above, function = around.parents.get(node), around.function(node)
    plain = (ast.Name, ast.Constant, ast.Compare, ast.BoolOp)
    if not isinstance(above, ast.Return) or not isinstance(node, ast.expr) or function is None:
        return
    for name in () if isinstance(node, plain) else local_names(function)[-MOST_NAMES:]:
        yield ast.BinOp(ast.Name(name, ast.Load()), ast.Add(), node)


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
        names = [ast.Name(name, ast.Load()) for name in local_names(function)[:MOST_NAMES] if name != node.id]
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
        ("another value", _first_cases),
        ("another value", _less_another),
        ("another calculation", _other_bits),
        ("best so far", _best_so_far),
        ("joined", _joined),
    )
)
