"""Edits of what Python takes otherwise than it is often meant: tried first, since each says what is believed.

A list of one object many times, a method's value that is kept nowhere, what can be gone through once gone through
twice, a function made in a loop that reads the loop's name when it is called, and the like.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from difflib import get_close_matches
from typing import TypeGuard

from orienteer.curriculum.course import Mutant
from orienteer.curriculum.parsing import module_of
from orienteer.feedback.localisation.moves import STALE, moves_of
from orienteer.feedback.localisation.rewriting import Rewrite, is_python
from orienteer.feedback.localisation.sayings import SAYINGS, exchanges_of, without_rest
from orienteer.feedback.mutation import mutants
from orienteer.feedback.operators.operator import Operator, Surroundings

PROMPTS = "prompts"
MOST_HABITS = 40
NEAR = 0.75
"""Names that are as much alike are taken for one another."""
ONCE = ("filter", "map", "zip", "enumerate", "reversed", "iter")
"""Functions whose value can be gone through once."""
CHANGING = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
"""What is written out and can be changed later."""


def habits_of(source: str, lines: Collection[int]) -> list[Mutant]:
    """The program with one such thing as it may be meant, in these lines.

    Raises:
        SyntaxError: the source isn't Python.
    """
    tree, text = module_of(source), source.split("\n")
    rewrites = [*_for_the_object(tree, text), *_for_each_object(tree), *exchanges_of(tree)]
    programs = (*(made.mutant(source) for made in rewrites), _without_prompts(source), without_rest(source))
    whole = [each for each in programs if each is not None and each.line in lines]
    whole += [each for each in moves_of(source) if each.operator == STALE]
    made = [*whole, *mutants(source, (*HABITS, *SAYINGS), lines=lines)]
    return made[:MOST_HABITS]


def _one_by_one(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """`[[]] * n`, and `dict.fromkeys(names, [])`, with a member of its own for each."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        for held, times in ((node.left, node.right), (node.right, node.left)):
            if isinstance(held, ast.List) and len(held.elts) == 1 and _can_change(held.elts[0]):
                numbers = ast.Call(ast.Name("range", ast.Load()), [times], [])
                yield ast.ListComp(held.elts[0], [ast.comprehension(ast.Name("_", ast.Store()), numbers, [], 0)])
    elif _calls(node, "dict.fromkeys") and len(node.args) == 2 and _can_change(node.args[1]):
        each = ast.comprehension(ast.Name("each", ast.Store()), node.args[0], [], 0)
        yield ast.DictComp(ast.Name("each", ast.Load()), node.args[1], [each])


def _calls(node: ast.AST, name: str) -> TypeGuard[ast.Call]:
    return isinstance(node, ast.Call) and ast.unparse(node.func) == name


def _can_change(node: ast.expr) -> bool:
    is_row = isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult) and isinstance(node.left, ast.List)
    return is_row or isinstance(node, (*CHANGING, ast.Call))


def _kept(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """A value that is worked out of a name and goes nowhere, kept by that name."""
    value = node.value if isinstance(node, ast.Expr) else None
    root = value.left if isinstance(value, ast.BinOp) else value.func if isinstance(value, ast.Call) else None
    root = root.value if isinstance(root, ast.Attribute) else root if isinstance(value, ast.BinOp) else None
    if isinstance(root, ast.Name) and value is not None:
        yield ast.Assign([ast.Name(root.id, ast.Store())], value, lineno=1)


def _as_a_list(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """What can be gone through once, and has a name, is handed out or compared, as a list."""
    above = around.parents.get(node)
    is_once = isinstance(node, ast.GeneratorExp) or any(_calls(node, name) for name in ONCE)
    if isinstance(above, (ast.Assign, ast.Return, ast.Compare)) and isinstance(node, ast.expr) and is_once:
        yield ast.Call(ast.Name("list", ast.Load()), [node], [])


def _bound_now(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """A `lambda` in a loop that keeps the value that the loop's name has when it is made."""
    if not isinstance(node, ast.Lambda) or node.args.defaults or node.args.vararg or node.args.kwarg:
        return
    loops = [each for above in around.around(node) for each in getattr(above, "generators", [above])]
    bounds = [each.target for each in loops if isinstance(each, (ast.For, ast.comprehension))]
    bound = {part.id for each in bounds for part in ast.walk(each) if isinstance(part, ast.Name)}
    read = [each.id for each in ast.walk(node.body) if isinstance(each, ast.Name)]
    given = [each.arg for each in node.args.args]
    kept = [name for name in dict.fromkeys(read) if name in bound and name not in given]
    if kept:
        arguments = ast.arguments(
            posonlyargs=[], args=[*node.args.args, *map(ast.arg, kept)], kwonlyargs=[], kw_defaults=[],
            defaults=[ast.Name(name, ast.Load()) for name in kept],
        )  # fmt: skip
        yield ast.Lambda(arguments, node.body)


def _near_name(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """A name that is given a value and never read, as one that is read there and almost written like it."""
    function = around.function(node)
    if not isinstance(node, ast.Name) or not isinstance(node.ctx, ast.Store) or function is None:
        return
    elsewhere = {name for each in ast.walk(function) for name in _of_elsewhere(each)}
    names = [each for each in ast.walk(function) if isinstance(each, ast.Name)]
    read = {each.id for each in names if isinstance(each.ctx, ast.Load)}
    others = read & {each.id for each in names if isinstance(each.ctx, ast.Store)}
    if node.id not in read | elsewhere:
        for other in get_close_matches(node.id, sorted(others), 1, NEAR):
            yield ast.Name(other, ast.Store())


def _of_elsewhere(node: ast.AST) -> list[str]:
    """Names that a function shares with others, which may read them."""
    return node.names if isinstance(node, (ast.Global, ast.Nonlocal)) else []


def _as_many_as_there_are(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """A loop of a fixed number of rounds that asks a list for its members, with no more rounds than it has members."""
    loop = around.parents.get(node)
    if not isinstance(loop, ast.For) or loop.iter is not node or not isinstance(loop.target, ast.Name):
        return
    if not _calls(node, "range") or len(node.args) != 1:
        return
    asked = [each for part in loop.body for each in ast.walk(part) if isinstance(each, ast.Subscript)]
    lists = [each.value.id for each in asked if isinstance(each.value, ast.Name) and _is_name(each.slice, loop.target)]
    if isinstance(node.args[0], ast.Constant):
        for name in dict.fromkeys(lists):
            length = ast.Call(ast.Name("len", ast.Load()), [ast.Name(name, ast.Load())], [])
            least = ast.Call(ast.Name("min", ast.Load()), [node.args[0], length], [])
            yield ast.Call(node.func, [least], [])


def _is_name(node: ast.expr, name: ast.Name) -> bool:
    return isinstance(node, ast.Name) and node.id == name.id


def _all_of_it(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """A generator that hands out what a call of its own gives, with that handed out one by one."""
    function = around.function(node)
    called = node.value.func if isinstance(node, ast.Yield) and isinstance(node.value, ast.Call) else None
    if called is None or not isinstance(node, ast.Yield) or node.value is None or function is None:
        return
    if ast.unparse(called).rpartition(".")[2] == function.name:
        yield ast.YieldFrom(node.value)


def _added_up(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """What a function gives that is called and left, added to what the function around adds up."""
    function = around.function(node)
    if not isinstance(node, ast.Expr) or not isinstance(node.value, ast.Call) or function is None:
        return
    if not isinstance(node.value.func, ast.Name):
        return
    for name in dict.fromkeys(name for each in ast.walk(function) if (name := _sum_of(each))):
        yield ast.AugAssign(ast.Name(name, ast.Store()), ast.Add(), node.value)


def _sum_of(node: ast.AST) -> str:
    """The name to which a statement adds something: `total += x`, `total = total + x`."""
    if isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Add) and isinstance(node.target, ast.Name):
        return node.target.id
    if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.BinOp):
        return ""
    target, value = node.targets[0], node.value
    adds = isinstance(target, ast.Name) and isinstance(value.op, ast.Add) and _is_name(value.left, target)
    return target.id if isinstance(target, ast.Name) and adds else ""


def _keys_and_values(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """A loop with two names that goes through a name, through the keys and values of it."""
    loop = around.parents.get(node)
    if not isinstance(node, ast.Name) or not isinstance(loop, (ast.For, ast.comprehension)) or loop.iter is not node:
        return
    if isinstance(loop.target, ast.Tuple) and len(loop.target.elts) == 2:
        yield ast.Call(ast.Attribute(node, "items", ast.Load()), [], [])


def _still_there(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """A `while` that asks a list for the member at an index, as long as the index is one of its."""
    loop = around.parents.get(node)
    if not isinstance(loop, ast.While) or loop.test is not node or not isinstance(node, ast.expr):
        return
    for part in ast.walk(node):
        if isinstance(part, ast.Subscript) and isinstance(part.value, ast.Name) and isinstance(part.slice, ast.Name):
            length = ast.Call(ast.Name("len", ast.Load()), [ast.Name(part.value.id, ast.Load())], [])
            asked = ast.Compare(ast.Name(part.slice.id, ast.Load()), [ast.Lt()], [length])
            yield ast.BoolOp(ast.And(), [asked, node])


HABITS: tuple[Operator, ...] = tuple(
    Operator(name, "", edits)
    for name, edits in (
        ("one by one", _one_by_one),
        ("kept", _kept),
        ("as a list", _as_a_list),
        ("bound now", _bound_now),
        ("near name", _near_name),
        ("as many as there are", _as_many_as_there_are),
        ("all of it", _all_of_it),
        ("added up", _added_up),
        ("keys and values", _keys_and_values),
        ("still there", _still_there),
    )
)


def _for_the_object(tree: ast.Module, text: list[str]) -> Iterator[Rewrite]:
    """A method without a parameter for the object, with one."""
    for owner in (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)):
        for method in (part for part in owner.body if isinstance(part, ast.FunctionDef)):
            given, line = method.args.posonlyargs + method.args.args, text[method.lineno - 1]
            if not method.decorator_list and (not given or given[0].arg != "self"):
                head, _, rest = line.partition("(")
                lines = (f"{head}(self{', ' if given else ''}{rest}",)
                yield Rewrite("for the object", method.lineno, method.lineno - 1, method.lineno, lines)


def _for_each_object(tree: ast.Module) -> Iterator[Rewrite]:
    """What a class makes once for all its objects, made by `__init__` for each."""
    for owner in (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)):
        begins = [part for part in owner.body if isinstance(part, ast.FunctionDef) and part.name == "__init__"]
        for part in owner.body:
            value = part.value if isinstance(part, (ast.Assign, ast.AnnAssign)) else None
            target = part.targets[0] if isinstance(part, ast.Assign) else getattr(part, "target", None)
            if value is None or not isinstance(target, ast.Name) or not _can_change(value):
                continue
            for begin in (each for each in begins if each.args.args and each.body[0].lineno > each.lineno):
                own = f"{begin.args.args[0].arg}.{target.id} = {ast.unparse(value)}"
                put = Rewrite.before("for each object", begin.body[0], own)
                yield Rewrite(put.operator, part.lineno, put.begin, put.end, put.lines)


def _without_prompts(source: str) -> Mutant | None:
    """A program whose calls of `input` print nothing."""
    tree = module_of(source)
    calls = [node for node in ast.walk(tree) if _calls(node, "input")]
    asking = sorted(call.lineno for call in calls if call.args)
    for call in calls:
        call.args = []
    edited = ast.unparse(tree)
    if not asking or not is_python(edited):
        return None
    return Mutant(PROMPTS, asking[0], source.split("\n")[asking[0] - 1].strip(), "", edited)
