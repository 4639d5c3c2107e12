"""Operators between values that don't go together: TypeError."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable

from orienteer.feedback.error_texts.nothing import why_none
from orienteer.feedback.error_texts.situation import Situation, amid
from orienteer.grading.trees import tag

_METHODS = {
    "+": "__add__", "-": "__sub__", "*": "__mul__", "/": "__truediv__", "//": "__floordiv__", "%": "__mod__",
    "**": "__pow__", "<": "__lt__", ">": "__gt__", "<=": "__le__", ">=": "__ge__",
}  # fmt: skip
"""An operator → the method of a class that makes it."""
_NUMBERS = {"int", "float", "bool", "complex"}
FUNCTIONS = ("function", "method", "builtin_function_or_method")


def _operands(at: Situation, match: re.Match[str]) -> str:
    left, right = _sides(at.node)
    sign = match["sign"].split(" ")[0].strip("=") or match["sign"]
    added_up = _added_up(at, match) if left is None else ""
    if added_up:
        return added_up
    sides = f"{at.said_as(left, match['left'])} and {at.said_as(right, match['right']).rstrip(',')}"
    if left is None:
        sides = f"a value of type {match['left']} and one of type {match['right']}"
    kinds = ((left, match["left"]), (right, match["right"]))
    alike = match["left"] == match["right"]
    together = f"There is no `{sign}` for two of them." if alike else "These types don't go together so."
    return f"{at.place} works with `{sign}` on {sides}. {together}{_how_to_join(at, sign, kinds)}"


def _sides(node: ast.AST | None) -> tuple[ast.expr | None, ast.expr | None]:
    if isinstance(node, ast.BinOp):
        return node.left, node.right
    return (node.target, node.value) if isinstance(node, ast.AugAssign) else (None, None)


def _added_up(at: Situation, match: re.Match[str]) -> str:
    """What `sum` comes to that is given something else than numbers: it begins with 0."""
    node = at.node
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id != "sum":
        return ""
    if len(node.args) != 1 or node.keywords or match["right"] in _NUMBERS or match["left"] not in _NUMBERS:
        return ""
    added = f"{at.place} adds the members of {amid(at.said(node.args[0]).rstrip(','))} with `sum`, which begins with 0"
    tail = {
        "str": ' `int(…)` makes a number of a text; texts are joined with `"".join(…)`.',
        "list": " With `[]` as its second argument it begins with an empty list.",
    }.get(match["right"], "")
    return f"{added}: a member of type {match['right']} can't be added to a number.{tail}"


def _how_to_join(
    at: Situation, sign: str, kinds: tuple[tuple[ast.expr | None, str], tuple[ast.expr | None, str]]
) -> str:
    """What may have been meant, with a blank before it."""
    names = {kind for _, kind in kinds}
    for side, kind in kinds:
        if kind == "NoneType":
            return why_none(at, side)
        if kind == "coroutine":
            return " A coroutine gives its value only with `await`."
        if kind == "generator":
            return " A generator gives its values in a loop, or one with `next(…)`."
        if kind in FUNCTIONS and side is not None:
            return f" A function gives its value where it is called, with round brackets behind `{at.quoted(side)}`."
    if "PosixPath" in names or "WindowsPath" in names:
        return " Parts of a path are joined with `/`."
    if "str" in names and names & _NUMBERS:
        if sign == "+":
            return " `str(…)` makes a text of a number, `int(…)` a number of a text."
        return " `int(…)` or `float(…)` makes a number of a text."
    if sign == "+" and names in ({"dict"}, {"set"}):
        return " `|` makes one of both."
    return at.lacks(_METHODS[sign], kinds[0][1]) if sign in _METHODS else ""


def _concatenated(at: Situation, match: re.Match[str]) -> str:
    left, right = _sides(at.node)
    kind, other = match["kind"], match["other"]
    sides = f"{at.said_as(left, kind)} and {at.said_as(right, other)}"
    if left is None:
        sides = f"a {kind} and a value of type {other}"
    tail = _how_to_join(at, "+", ((left, kind), (right, other)))
    return f"{at.place} joins {sides} with `+`. To a {kind} only another {kind} can be joined.{tail}"


def _compared(at: Situation, match: re.Match[str]) -> str:
    node = at.node
    sides = f"a value of type {match['left']} and one of type {match['right']}"
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        left, right = node.left, node.comparators[0]
        sides = f"{at.said_as(left, match['left'])} and {at.said_as(right, match['right'])}"
    among = _put_in_order(at)
    if among:
        sides = f"members of {among}: {sides}"
    sides = f"{sides}," if among else sides
    ordered = f"{at.place} compares {sides} by `{match['sign']}`: there is no order between these types."
    if {match["left"], match["right"]} == {"str", "int"}:
        return f"{ordered} `int(…)` makes a number of a text."
    if match["left"] == match["right"] == "dict" and among:
        return f"{ordered} With `key=…` it is said what each of them is put in order by."
    return ordered + (at.lacks(_METHODS[match["sign"]], match["left"]) if match["left"] == match["right"] else "")


def _put_in_order(at: Situation) -> str:
    """What is sorted, or asked for its largest or smallest, by its members' own order."""
    node = at.node
    if not isinstance(node, ast.Call) or any(each.arg == "key" for each in node.keywords):
        return ""
    among = None
    if isinstance(node.func, ast.Name) and node.func.id in ("sorted", "max", "min") and len(node.args) == 1:
        among = node.args[0]
    if isinstance(node.func, ast.Attribute) and node.func.attr == "sort" and not node.args:
        among = node.func.value
    if at.length(among) is None or any(tag(each) in ("list", "tuple", "object") for each in at.value(among)[1:]):
        return ""
    return at.said(among).rstrip(",")


def _repeated(at: Situation, match: re.Match[str]) -> str:
    left, right = _sides(at.node)
    sides = (
        f"{at.said_as(left, '')} by {at.said_as(right, '').rstrip(',')}" if at.knows(left) and at.knows(right) else ""
    )
    sides = sides or f"a text or list by a value of type {match['kind']}"
    tail = " `int(…)` makes a number of a text." if match["kind"] == "str" else ""
    tail = " `//` divides to a whole number." if match["kind"] == "float" else tail
    return f"{at.place} multiplies {sides}: a text or list can be repeated a whole number of times only.{tail}"


def _sum_of_texts(at: Situation, match: re.Match[str]) -> str:
    return f'{at.place} adds texts up with `sum`, which is for numbers; texts are joined with `"".join(…)`.'


def _unary(at: Situation, match: re.Match[str]) -> str:
    return f"{at.place} puts `{match['sign']}` before {at.subject(match['kind'])}, which is no number."


RULES: tuple[tuple[str, Callable[[Situation, re.Match[str]], str]], ...] = (
    (r"unsupported operand type\(s\) for (?P<sign>[^:]+): '(?P<left>[^']+)' and '(?P<right>[^']+)'", _operands),
    (r'can only concatenate (?P<kind>\w+) \(not "(?P<other>[^"]+)"\)', _concatenated),
    (r"'(?P<sign>[<>]=?)' not supported between instances of '(?P<left>[^']+)' and '(?P<right>[^']+)'", _compared),
    (r"can't multiply sequence by non-int of type '(?P<kind>[^']+)'", _repeated),
    (r"sum\(\) can't sum strings", _sum_of_texts),
    (r"bad operand type for unary (?P<sign>.): '(?P<kind>[^']+)'", _unary),
)
