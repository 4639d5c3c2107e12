"""Loops that don't end because nothing in them changes what they go on by."""

from __future__ import annotations

import ast

from orienteer.feedback.localisation.executions import Execution
from orienteer.feedback.localisation.statements import Statements


def loop_without_end(statements: Statements, first: Execution) -> ast.While | None:
    """The loop that the program was in when it was stopped, where nothing in it changes what it goes on by."""
    if first.observation.outcome != "timed_out":
        return None
    line = first.observation.extras.line or 0
    around = [
        node
        for node in statements.headers.values()
        if isinstance(node, ast.While) and node.lineno <= line <= (node.end_lineno or node.lineno)
    ]
    if len(around) != 1 or around[0].lineno not in first.lines or not goes_on_by_itself(around[0]):
        return None
    return around[0]


def goes_on_by_itself(loop: ast.While) -> bool:
    """Whether the condition is about plain names alone, none of which the loop gives a value or hands on."""
    plain = (ast.Name, ast.Constant, ast.Compare, ast.BoolOp, ast.BinOp, ast.UnaryOp, ast.Load)
    kinds = (ast.operator, ast.cmpop, ast.boolop, ast.unaryop)
    names = {node.id for node in ast.walk(loop.test) if isinstance(node, ast.Name)}
    inside = [node for statement in loop.body for node in ast.walk(statement)]
    otherwise = (ast.Break, ast.Global, ast.Nonlocal, ast.FunctionDef, ast.Lambda)
    if (
        not names
        or any(isinstance(node, otherwise) for node in inside)
        or not all(isinstance(node, (*plain, *kinds)) for node in ast.walk(loop.test))
    ):
        return False
    changed = {node.id for node in inside if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)}
    handed = [
        part
        for node in inside
        if isinstance(node, (ast.Call, ast.Attribute, ast.Subscript))
        for part in (node.args if isinstance(node, ast.Call) else [node.value])
    ]
    return not names & (changed | {part.id for part in handed if isinstance(part, ast.Name)})
