"""Edits of what says something else in Python than it does when it is read aloud: the habits of signs and of calls.

`x == "a" or "b"`, `^` for a power, no brackets around a sum that is divided, a function that is named and not called,
the value of a method that changes its list, a second name for one list.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import pairwise

from orienteer.curriculum.course import Mutant
from orienteer.curriculum.parsing import module_of
from orienteer.feedback.localisation.rewriting import Rewrite, end_of, is_python
from orienteer.feedback.operators.operator import Operator, Surroundings

DIVIDED = "divided"
CHANGING = ("append", "extend", "insert", "remove", "sort", "reverse", "clear", "add", "discard", "update", "pop")
"""Methods that change their object."""
NOTHING_GIVEN = CHANGING[:-1]
"""Those that return None."""
BEFORE_SUMS = (ast.Mult, ast.Div, ast.FloorDiv, ast.Mod)
MOST_GIVEN = 4
"""Names that a function is called with, one after the other, to find one that fits."""


def _each_compared(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """`x == a or b`, with `x` compared to each; `a or b in x`, with each looked for."""
    if not isinstance(node, ast.BoolOp):
        return
    first, last = node.values[0], node.values[-1]
    if isinstance(first, ast.Compare) and _are_values(node.values[1:]) and len(first.ops) == 1:
        if isinstance(first.ops[0], (ast.Eq, ast.NotEq)):
            sign = ast.In() if isinstance(first.ops[0], ast.Eq) else ast.NotIn()
            values = ast.Tuple([first.comparators[0], *node.values[1:]], ast.Load())
            yield ast.Compare(first.left, [sign], [values])
    elif isinstance(last, ast.Compare) and _are_values(node.values[:-1]):
        yield ast.BoolOp(node.op, [*(ast.Compare(each, last.ops, last.comparators) for each in node.values[:-1]), last])


def _are_values(nodes: list[ast.expr]) -> bool:
    return all(isinstance(each, ast.Constant) and not isinstance(each.value, bool) for each in nodes)


def _power(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """`x ^ y` as a power."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitXor):
        yield ast.BinOp(node.left, ast.Pow(), node.right)


def _in_brackets(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """A sum beside a product, a quotient or a remainder, with the sum worked out first."""
    if not isinstance(node, ast.BinOp) or not isinstance(node.op, (ast.Add, ast.Sub)):
        return
    left, right = node.left, node.right
    if isinstance(right, ast.BinOp) and isinstance(right.op, BEFORE_SUMS):
        yield ast.BinOp(ast.BinOp(left, node.op, right.left), right.op, right.right)
    if isinstance(left, ast.BinOp) and isinstance(left.op, BEFORE_SUMS):
        yield ast.BinOp(left.left, left.op, ast.BinOp(left.right, node.op, right))


def _asked(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """A function of the file that stands as a condition, called with a name that is there."""
    if not isinstance(node, ast.Name) or not _is_condition(node, around.parents.get(node)):
        return
    defined = {each.name: each for each in around.tree.body if isinstance(each, ast.FunctionDef)}
    function, own = defined.get(node.id), around.function(node)
    if function is None or own is None or len(function.args.args) > 1:
        return
    names = [each.arg for each in own.args.args]
    names += [each.id for each in ast.walk(own) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)]
    given = [[ast.Name(name, ast.Load())] for name in dict.fromkeys(reversed(names))] if function.args.args else [[]]
    for arguments in given[:MOST_GIVEN]:
        yield ast.Call(node, list(arguments), [])


def _is_condition(node: ast.AST, above: ast.AST | None) -> bool:
    if isinstance(above, (ast.If, ast.While, ast.IfExp)):
        return above.test is node
    is_part = isinstance(above, ast.BoolOp) or (isinstance(above, ast.UnaryOp) and isinstance(above.op, ast.Not))
    return is_part or (isinstance(above, ast.comprehension) and node in above.ifs)


def _new_one(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """`xs.reverse()` or `xs.sort()` in the midst of an expression, as a new list."""
    above = around.parents.get(node)
    if not isinstance(above, (ast.Compare, ast.For, ast.Subscript, ast.BinOp, ast.Call, ast.comprehension)):
        return
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or node.args:
        return
    if node.func.attr == "reverse":
        turned = ast.Slice(None, None, ast.UnaryOp(ast.USub(), ast.Constant(1)))
        yield ast.Subscript(node.func.value, turned, ast.Load())
    elif node.func.attr == "sort":
        yield ast.Call(ast.Name("sorted", ast.Load()), [node.func.value], node.keywords)


def _by_itself(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """`xs = xs.append(x)`, with the call alone."""
    call = node.value if isinstance(node, ast.Assign) else None
    if isinstance(node, ast.Assign) and isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
        own = call.func.value
        if call.func.attr in NOTHING_GIVEN and [ast.unparse(each) for each in node.targets] == [ast.unparse(own)]:
            yield ast.Expr(call)


def _second_name(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """`ys = xs`, of which one is changed, with a copy."""
    if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.Name) or len(node.targets) != 1:
        return
    target = node.targets[0]
    if isinstance(target, ast.Name) and _are_changed({target.id, node.value.id}, around.function(node)):
        yield ast.Assign(node.targets, _copy_of(node.value), lineno=node.lineno)


def _put_itself(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """`out.append(xs)`, and `xs` goes on being changed, with a copy."""
    is_put = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "append"
    held = node.args[0] if is_put and isinstance(node, ast.Call) and len(node.args) == 1 else None
    if isinstance(node, ast.Call) and isinstance(held, ast.Name) and _are_changed({held.id}, around.function(node)):
        yield ast.Call(node.func, [_copy_of(held)], [])


def _copy_of(name: ast.Name) -> ast.Call:
    return ast.Call(ast.Attribute(name, "copy", ast.Load()), [], [])


def _are_changed(names: set[str], function: ast.AST | None) -> bool:
    """Whether a function changes what one of these names stands for, and doesn't only give the name another value."""
    for each in ast.walk(function) if function is not None else ():
        if isinstance(each, ast.Attribute) and each.attr in CHANGING and _is_one_of(each.value, names):
            return True
        if isinstance(each, ast.Subscript) and not isinstance(each.ctx, ast.Load) and _is_one_of(each.value, names):
            return True
        if isinstance(each, ast.AugAssign) and _is_one_of(each.target, names):
            return True
    return False


def _is_one_of(node: ast.AST, names: set[str]) -> bool:
    return isinstance(node, ast.Name) and node.id in names


def _from_the_end(node: ast.AST, around: Surroundings) -> Iterator[ast.AST]:
    """`xs[1]` as `xs[-2]`, and the other way round."""
    above = around.parents.get(node)
    if not isinstance(above, ast.Subscript) or above.slice is not node or not isinstance(above.ctx, ast.Load):
        return
    if isinstance(node, ast.Constant) and type(node.value) is int:
        yield ast.UnaryOp(ast.USub(), ast.Constant(node.value + 1))
        return
    number = node.operand if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub) else None
    if isinstance(number, ast.Constant) and type(number.value) is int and number.value > 0:
        yield ast.Constant(number.value - 1)


SAYINGS: tuple[Operator, ...] = tuple(
    Operator(name, "", edits)
    for name, edits in (
        ("each compared", _each_compared),
        ("power", _power),
        ("in brackets", _in_brackets),
        ("asked", _asked),
        ("a new one", _new_one),
        ("by itself", _by_itself),
        ("second name", _second_name),
        ("put itself", _put_itself),
        ("from the end", _from_the_end),
    )
)


def exchanges_of(tree: ast.Module) -> Iterator[Rewrite]:
    """`a = b` and then `b = a`, with both at once."""
    for node in ast.walk(tree):
        for name in ("body", "orelse"):
            block = getattr(node, name, None)
            for one, other in pairwise(block) if isinstance(block, list) else ():
                sides, turned = _sides(one), _sides(other)[::-1]
                if sides and sides == turned and sides[0] != sides[1]:
                    at_once = f"{' ' * one.col_offset}{', '.join(sides)} = {', '.join(turned[::-1])}"
                    yield Rewrite("at once", one.lineno, one.lineno - 1, end_of(other), (at_once,))


def _sides(node: ast.stmt) -> list[str]:
    """What gets a value, and what it gets, as they are written."""
    if not isinstance(node, ast.Assign) or len(node.targets) != 1:
        return []
    return [ast.unparse(node.targets[0]), ast.unparse(node.value)]


def without_rest(source: str) -> Mutant | None:
    """A program that asks `x / n == 0`, with `%` wherever it does."""
    tree = module_of(source)
    asked = [
        each.left
        for each in ast.walk(tree)
        if isinstance(each, ast.Compare) and isinstance(each.left, ast.BinOp) and _is_zero(each)
    ]
    quotients = [each for each in asked if isinstance(each, ast.BinOp) and isinstance(each.op, ast.Div)]
    for each in quotients:
        each.op = ast.Mod()
    edited = ast.unparse(tree)
    if not quotients or not is_python(edited):
        return None
    first = min(each.lineno for each in quotients)
    return Mutant(DIVIDED, first, source.split("\n")[first - 1].strip(), "", edited)


def _is_zero(node: ast.Compare) -> bool:
    other = node.comparators[0]
    is_asked = len(node.ops) == 1 and isinstance(node.ops[0], (ast.Eq, ast.NotEq))
    return is_asked and isinstance(other, ast.Constant) and type(other.value) is int and other.value == 0
