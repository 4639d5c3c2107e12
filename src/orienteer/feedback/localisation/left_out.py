"""Edits that put in what may have been left out: tried where none of the others mends a program.

A value that is handed to nobody, a part of an answer, the value at a place in place of the place itself, the object
whose attribute is meant, a step; and a statement of the program's own once more, for the last round or another name.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Collection, Iterator

from orienteer.curriculum.course import Mutant
from orienteer.curriculum.parsing import module_of
from orienteer.feedback.localisation.edits import local_names
from orienteer.feedback.localisation.moves import LOOPS
from orienteer.feedback.localisation.rewriting import Rewrite
from orienteer.feedback.mutation import mutants
from orienteer.feedback.operators.operator import Operator, Surroundings

MOST_LEFT_OUT = 80
MOST_NAMES = 4
MOST_REPEATED = 3
"""Statements in one that is repeated."""


def left_out_of(source: str, lines: Collection[int]) -> list[Mutant]:
    """The program with one such thing put in, in these lines or behind a loop.

    Raises:
        SyntaxError: the source isn't Python.
    """
    made = [each.mutant(source) for each in _repeated(module_of(source))]
    again = [each for each in made if each is not None]
    return [*again, *mutants(source, PUT_IN, lines=lines)][:MOST_LEFT_OUT]


def _handed_out(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """A value of which nothing becomes, handed out."""
    if isinstance(node, ast.Expr) and around.function(node) is not None and not isinstance(node.value, ast.Constant):
        yield ast.Return(node.value)


def _a_part_more(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """What is handed out, or a loop's limits, and a name that is known there beside it."""
    above, function = around.parents.get(node), around.function(node)
    is_returned = isinstance(above, ast.Return) and above.value is node
    is_limit = _is_range(above) and node in getattr(above, "args", ())
    if isinstance(node, (ast.Name, ast.BinOp)) and function is not None and (is_returned or is_limit):
        for name in local_names(function)[:MOST_NAMES]:
            yield ast.BinOp(node, ast.Add(), ast.Name(name, ast.Load()))


def _the_other_way(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """What is handed out, from its end to its beginning."""
    above = around.parents.get(node)
    if isinstance(node, ast.Name) and isinstance(above, ast.Return):
        back = ast.UnaryOp(ast.USub(), ast.Constant(1))
        yield ast.Subscript(node, ast.Slice(None, None, back), ast.Load())


def _there(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """The value at a place in place of the place, where a loop counts the places of a name."""
    above = around.parents.get(node)
    if not isinstance(node, ast.Name) or not isinstance(node.ctx, ast.Load) or isinstance(above, ast.Subscript):
        return
    for loop in around.around(node):
        if isinstance(loop, ast.For) and isinstance(loop.target, ast.Name) and loop.target.id == node.id:
            for each in ast.walk(loop.iter):
                if isinstance(each, ast.Call) and isinstance(each.func, ast.Name) and each.func.id == "len":
                    yield from (ast.Subscript(whole, node, ast.Load()) for whole in each.args[:1])


def _of_the_object(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """The object's attribute in place of a name of the method's own that is called so."""
    function = around.function(node)
    if not isinstance(node, ast.Name) or function is None or not function.args.args:
        return
    owner = next((each for each in around.around(function) if isinstance(each, ast.ClassDef)), None)
    first = function.args.args[0].arg
    known = {each.attr for each in ast.walk(owner) if isinstance(each, ast.Attribute)} if owner is not None else set()
    if node.id in known and node.id != first:
        yield ast.Attribute(ast.Name(first, ast.Load()), node.id, node.ctx)


def _fewer_arguments(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """A method's call without its last argument."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args and not node.keywords:
        yield ast.Call(node.func, node.args[:-1], [])


def _a_step(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """A loop's numbers with a step: a name that is known there, or two."""
    function = around.function(node)
    if isinstance(node, ast.Call) and _is_range(node) and len(node.args) == 2 and function is not None:
        names = [ast.Name(name, ast.Load()) for name in local_names(function)[:MOST_NAMES]]
        yield from (ast.Call(node.func, [*node.args, step], []) for step in (*names, ast.Constant(2)))


def _is_range(node: ast.AST | None) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "range"


def _a_name(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """A name that is known there in place of a number in a calculation."""
    above, function = around.parents.get(node), around.function(node)
    is_number = isinstance(node, ast.Constant) and type(node.value) is int
    if is_number and isinstance(above, ast.BinOp) and function is not None:
        yield from (ast.Name(name, ast.Load()) for name in local_names(function)[:MOST_NAMES])


PUT_IN: tuple[Operator, ...] = tuple(
    Operator(name, "", edits)
    for name, edits in (
        ("handed out", _handed_out),
        ("of the object", _of_the_object),
        ("at the place", _there),
        ("fewer arguments", _fewer_arguments),
        ("the other way", _the_other_way),
        ("a step", _a_step),
        ("a name for a number", _a_name),
        ("a part more", _a_part_more),
    )
)


def _repeated(tree: ast.Module) -> Iterator[Rewrite]:
    """A statement of a loop once more behind it, or any once more with another name."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            for node in ast.walk(function):
                if isinstance(node, LOOPS):
                    yield from _behind(node)
            yield from _for_another(function)


def _behind(loop: ast.For | ast.While) -> Iterator[Rewrite]:
    """What a loop does in some of its rounds done once more when it has ended, always or where there is something."""
    for node in (each for part in loop.body for each in ast.walk(part) if _can_repeat(each)):
        text = ast.unparse(node)
        yield Rewrite.behind("once more", loop, text)
        for name in _given_away(node) if not isinstance(node, ast.If) else ():
            yield Rewrite.behind("once more", loop, f"if {name}:\n    {text}")


def _can_repeat(node: ast.AST) -> bool:
    inside = [each for each in ast.walk(node) if isinstance(each, ast.stmt)]
    if not isinstance(node, (ast.Expr, ast.Assign, ast.AugAssign, ast.If)) or len(inside) > MOST_REPEATED:
        return False
    return not any(isinstance(each, (ast.Break, ast.Continue, ast.Return, ast.Raise)) for each in inside)


def _given_away(node: ast.AST) -> list[str]:
    """Names that a call is given."""
    calls = [each for each in ast.walk(node) if isinstance(each, ast.Call)]
    names = [part.id for call in calls for given in call.args for part in ast.walk(given) if isinstance(part, ast.Name)]
    return list(dict.fromkeys(names))[:MOST_NAMES]


def _for_another(function: ast.FunctionDef) -> Iterator[Rewrite]:
    """A statement that stands in the function itself, once more with another parameter in one's place."""
    given = [each.arg for each in function.args.args]
    for node in function.body:
        if isinstance(node, (ast.Expr, ast.AugAssign)):
            for one in given:
                for other in given:
                    if one != other and _reads(node, one):
                        yield Rewrite.behind("once more", node, ast.unparse(_renamed(node, one, other)))


def _reads(node: ast.AST, name: str) -> bool:
    return any(isinstance(each, ast.Name) and each.id == name for each in ast.walk(node))


def _renamed(node: ast.stmt, one: str, other: str) -> ast.stmt:
    changed = copy.deepcopy(node)
    for each in ast.walk(changed):
        if isinstance(each, ast.Name) and each.id == one:
            each.id = other
    return changed
