"""What an answer says by itself: None for want of a return, a value of another type, None where a method changes."""

from __future__ import annotations

import ast
from typing import Any

from orienteer.curriculum.parsing import expression_of, module_of
from orienteer.feedback.hints.claims import Fails, Gives, Ran
from orienteer.feedback.hints.hint import Knowledge, Said
from orienteer.feedback.hints.mistakes import call_of
from orienteer.feedback.quoting import quoted
from orienteer.grading.endings import words
from orienteer.grading.trees import tag

Tree = Any

CHANGING = ("append", "extend", "insert", "remove", "sort", "reverse", "clear", "add", "discard", "update")
"""Methods of lists, sets and dictionaries that change their object and return None."""
LONGEST = 60
"""Characters of a value that is quoted."""


def without_return(known: Knowledge) -> list[Said]:
    """Where None comes out because no `return` with a value ran: which one, is the question."""
    first, located = known.located.failing[0], known.located
    wanted, came = first.case.expected.judged, first.observation.judged
    returns = [line for line, node in located.statements.headers.items() if isinstance(node, ast.Return) and node.value]
    if came["outcome"] != "returned" or came.get("value", ...) is not None or wanted.get("value") is None:
        return []
    called = called_function(known)
    if called is None:
        return []
    returns = [line for line in returns if called.lineno <= line <= (called.end_lineno or called.lineno)]
    if called.lineno not in known.located.statements.headers or any(line in first.lines for line in returns):
        return []
    named = f"the one in line {returns[0]} doesn't run" if len(returns) == 1 else "none of them runs"
    told = f": {named}" if returns else f": `{called.name}` has none"
    text = f"For {call_of(known)} the answer is `None`, because no `return` with a value is reached{told}."
    never = (Ran(first.case, line, 0) for line in returns)
    printed = next((line for line in _printing(called) if line in first.lines), None)
    if printed is None:
        return [Said(text, (Gives(first.case, None), *never))]
    text += f" `print`, as in line {printed}, shows a value and hands none out."
    return [Said(text, (Gives(first.case, None), *never, Ran(first.case, printed)))]


def _printing(function: ast.FunctionDef) -> list[int]:
    """The lines of statements that print something."""
    calls = [
        each.value for each in ast.walk(function) if isinstance(each, ast.Expr) and isinstance(each.value, ast.Call)
    ]
    return [each.lineno for each in calls if isinstance(each.func, ast.Name) and each.func.id == "print" and each.args]


def called_function(known: Knowledge) -> ast.FunctionDef | None:
    """The one function of the file whose value the answer is, where that shows."""
    probe = known.located.failing[0].case.check.probe
    name = probe.function.rsplit(".", 1)[-1] if probe.kind == "call" else _called_last(probe.code)
    named = [
        node
        for node in known.located.statements.headers.values()
        if isinstance(node, ast.FunctionDef) and node.name == name
    ]
    return named[0] if len(named) == 1 else None


def _called_last(code: str) -> str:
    """What a snippet of one expression calls last: `put` for `Box(a).put(b)`, "" where it is no call."""
    try:
        node = expression_of(code.strip()).body
    except SyntaxError:
        return ""
    function = node.func if isinstance(node, ast.Call) else None
    return (
        function.attr if isinstance(function, ast.Attribute) else function.id if isinstance(function, ast.Name) else ""
    )


def never_read(known: Knowledge) -> list[Said]:
    """A parameter that no line of the function reads, where the right program's does."""
    case, called = known.located.failing[0].case, called_function(known)
    if called is None or case.check.probe.kind != "call":
        return []
    solved = [
        node
        for node in ast.walk(module_of(known.exercise.solution))
        if isinstance(node, ast.FunctionDef) and node.name == called.name
    ]
    pairs = zip(called.args.args, solved[0].args.args, strict=False) if len(solved) == 1 else ()
    idle = [one.arg for one, other in pairs if not _reads(called, one.arg) and _reads(solved[0], other.arg)]
    if not idle:
        return []
    text = f"`{called.name}` is given `{idle[0]}`, and no line of it reads what that is. What is it there for?"
    return [Said(text, (Fails(case),), called.lineno)]


def _reads(function: ast.FunctionDef, name: str) -> bool:
    """Whether a name is read there, or may be by other means than its name."""
    names = [node for node in ast.walk(function) if isinstance(node, ast.Name)]
    anyhow = any(node.id in ("locals", "vars", "eval", "exec") for node in names)
    return anyhow or any(node.id == name and not isinstance(node.ctx, ast.Store) for node in names)


def return_missing(known: Knowledge) -> list[Said]:
    """How to go on where no `return` with a value is reached."""
    first = known.located.failing[0]
    expected = words(first.case.expected.judged, first.observation.judged)
    if not without_return(known) or len(expected) > LONGEST or "`" in expected:
        return []
    text = f"Where the function ends for {call_of(known)}, a `return` has to be reached that hands out {expected}."
    return [Said(text, (Fails(first.case), Gives(first.case, None)))]


def none_kept(known: Knowledge, line: int) -> list[Said]:
    """A name or a `return` that gets what a method returns that changes its object, which is None."""
    node = known.located.statements.headers.get(line)
    call = node.value if isinstance(node, (ast.Assign, ast.Return)) else None
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute) or call.func.attr not in CHANGING:
        return []
    if any(header_name(each) == call.func.attr for each in known.located.statements.headers.values()):
        return []  # the learner's own method may return something
    method, owner = call.func.attr, quoted(known.located.source, call.func.value)
    into = "is handed out" if isinstance(node, ast.Return) else "is kept"
    text = f"In line {line}, what `{method}` returns {into}. `{method}` changes `{owner}` itself and returns `None`."
    return [Said(text, (Ran(known.located.failing[0].case, line),), line)] if "`" not in owner else []


def call_alone(known: Knowledge, line: int) -> list[Said]:
    """How to go on where something is kept of a method that changes its object."""
    said, node = none_kept(known, line), known.located.statements.headers.get(line)
    if not said or not isinstance(node, (ast.Assign, ast.Return)) or not isinstance(node.value, ast.Call):
        return []
    call = quoted(known.located.source, node.value.func)
    owner = call.rpartition(".")[0].rstrip()
    text = f"In line {line}, the call of `{call}` can stand alone: once it has run, `{owner}` itself is changed."
    return [Said(text, said[0].claims, line)]


def of_another_type(known: Knowledge) -> list[Said]:
    """Where a list comes out and a set should, say: the values are compared when the types agree."""
    first = known.located.failing[0]
    wanted, came = first.case.expected.judged, first.observation.judged
    if came["outcome"] != "returned" or wanted["outcome"] != "returned" or "value" not in came or "value" not in wanted:
        return []
    is_now, should_be = type_name(came["value"]), type_name(wanted["value"])
    if not is_now or not should_be or is_now == should_be:
        return []
    text = f"What {call_of(known)} gives is of type {is_now}, and it should be of type {should_be}."
    if came["value"] is None:
        text = f"{call_of(known, begins=True)} gives `None`, and it should give something of type {should_be}."
    elif wanted["value"] is None:
        text = f"What {call_of(known)} gives is of type {is_now}, and it should be `None`."
    return [Said(text + _generator(known), (Fails(first.case), Gives(first.case, came["value"])))]


def with_a_member_of_another_type(known: Knowledge) -> list[Said]:
    """Where a list of tuples comes out and one of lists should, or numbers for texts: the first such member."""
    first = known.located.failing[0]
    came, wanted = (each.judged.get("value") for each in (first.observation, first.case.expected))
    if type(came) is not list or type(wanted) is not list or len(came) != len(wanted):
        return []
    if tag(came) != tag(wanted) or tag(came) not in ("list", "tuple"):
        return []
    kinds = ((type_name(one), type_name(other)) for one, other in zip(came[1:], wanted[1:], strict=True))
    is_now, should_be = next((pair for pair in kinds if pair[0] != pair[1]), ("", ""))
    if not is_now or not should_be or {is_now, should_be} <= {"int", "float", "bool"}:
        return []
    now, then = ("`None`" if kind == "NoneType" else f"a value of type {kind}" for kind in (is_now, should_be))
    text = f"What {call_of(known)} gives holds {now} where {then} should be."
    return [Said(text, (Fails(first.case), Gives(first.case, came)))]


def yields_handed_out(known: Knowledge) -> list[int]:
    """The lines with `yield` of the function whose answer is a generator, where something else is wanted."""
    first, called = known.located.failing[0], called_function(known)
    came, wanted = (each.judged.get("value") for each in (first.observation, first.case.expected))
    if called is None or type_name(came) != "generator" or type_name(wanted) in ("", "generator"):
        return []
    return sorted(each.lineno for each in ast.walk(called) if isinstance(each, (ast.Yield, ast.YieldFrom)))


def _generator(known: Knowledge) -> str:
    """Why a generator comes out, as a sentence; "" where none does or that doesn't show."""
    lines, called = yields_handed_out(known), called_function(known)
    if not lines or called is None:
        return ""
    return f" With `yield`, as in line {lines[0]}, each call of `{called.name}` gives a generator."


def in_another_order(known: Knowledge) -> list[Said]:
    """Where the members of the answer are the right ones, and stand otherwise."""
    first = known.located.failing[0]
    wanted, came = first.case.expected.judged.get("value"), first.observation.judged.get("value")
    if type(wanted) is not list or type(came) is not list or tag(wanted) not in ("list", "tuple") or wanted == came:
        return []
    if sorted(map(repr, wanted)) != sorted(map(repr, came)):
        return []
    text = f"What {call_of(known)} gives has the right members, in another order than it should."
    return [Said(text, (Fails(first.case), Gives(first.case, came)))]


def type_name(value: Tree) -> str:
    """The type of a plain value, or "".

    >>> type_name(["set", 1]), type_name("x"), type_name(["object", "Box"])
    ('set', 'str', '')
    """
    if type(value) is list:
        kind = str(tag(value))
        if kind == "iterator":
            return str(value[1])
        return kind if kind in ("list", "tuple", "set", "frozenset", "dict", "float", "range", "bytes") else ""
    return type(value).__name__


def header_name(node: ast.stmt) -> str:
    """The name of a function that is defined, or ""."""
    return node.name if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) else ""
