"""Calculations that have no result: ZeroDivisionError and OverflowError."""

from __future__ import annotations

import ast

from orienteer.feedback.error_texts.situation import Situation

_SIGNS = {ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%", ast.Pow: "**"}


def zero_division(at: Situation) -> str:
    """A division by zero, with what was zero."""
    node = at.node if isinstance(at.node, (ast.BinOp, ast.AugAssign)) else _division(at)
    if node is None:
        return f"{at.place} divides by zero, which has no result."
    divisor = node.right if isinstance(node, ast.BinOp) else node.value
    sign = _SIGNS.get(type(node.op), "/")
    if sign == "**":
        return f"{at.place} raises 0 to a negative power, which is a division by zero."
    shown = at.quoted(divisor)
    if isinstance(divisor, ast.Constant):
        return f"{at.place} divides by `{shown}` with `{sign}`: that has no result."
    return (
        f"{at.place} divides by `{shown}` with `{sign}`, and `{shown}` is 0 here: that has no "
        f"result.{_empty(at, divisor)}"
    )


def _empty(at: Situation, divisor: ast.expr) -> str:
    is_length = isinstance(divisor, ast.Call) and isinstance(divisor.func, ast.Name) and divisor.func.id == "len"
    if is_length and isinstance(divisor, ast.Call) and len(divisor.args) == 1:
        return f" `{at.quoted(divisor.args[0])}` is empty."
    return ""


def _division(at: Situation) -> ast.BinOp | ast.AugAssign | None:
    found = [
        each
        for each in (ast.walk(at.statement) if at.statement is not None else ())
        if isinstance(each, (ast.BinOp, ast.AugAssign)) and isinstance(each.op, (ast.Div, ast.FloorDiv, ast.Mod))
    ]
    return found[0] if len(found) == 1 else None


def overflow(at: Situation) -> str:
    """A float too large, a number too large for what takes it."""
    if (
        "too large to convert to float" in at.text
        or "too large for a float" in at.text
        or "Numerical result out of range" in at.text
        or "math range" in at.text
    ):
        return f"{at.place} comes to a number that is too large for a float. Whole numbers (int) have no such limit."
    if "infinity" in at.text:
        return f"{at.place} makes a whole number of infinity, and there is none."
    return ""
