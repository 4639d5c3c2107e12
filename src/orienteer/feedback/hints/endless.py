"""Loops that don't end because nothing in them changes what they go on by."""

from __future__ import annotations

import ast

from orienteer.feedback.hints.claims import Fails, Ran
from orienteer.feedback.hints.hint import HOW, WHAT, WHERE, Knowledge, Said
from orienteer.feedback.hints.mistakes import call_of


def loop_of(known: Knowledge) -> ast.While | None:
    """The loop that the program was in when it was stopped, where nothing in it changes what it goes on by."""
    first, headers = known.located.failing[0], known.located.statements.headers
    if first.observation.outcome != "timed_out":
        return None
    line = first.observation.extras.line or 0
    around = [
        node
        for node in headers.values()
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


def said_of(known: Knowledge, loop: ast.While) -> dict[int, list[Said]]:
    """What is said at each step of a loop that nothing in it ends."""
    first, line = known.located.failing[0], loop.lineno
    names = list(dict.fromkeys(node.id for node in ast.walk(loop.test) if isinstance(node, ast.Name)))
    named = " or ".join(f"`{name}`" for name in names)
    ran, fails = Ran(first.case, line), Fails(first.case)
    goes = f"For {call_of(known)} the program doesn't end: it stays in the loop that begins in line {line}."
    by = f"The loop in line {line} goes on as long as `{ast.unparse(loop.test)}`, and no line in it changes {named}."
    how = f"Some line of the loop that begins in line {line} has to change {named}, or to leave the loop."
    return {
        WHERE: [Said(goes, (fails, ran), line)],
        WHAT: [Said(by, (fails, ran), line)],
        HOW: [Said(how, (fails, ran), line)],
    }
