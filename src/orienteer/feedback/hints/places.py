"""Hints from the localisation: the statement that is most suspect, and what it did on the failing input."""

from __future__ import annotations

import ast
from typing import Any

from orienteer.curriculum.parsing import module_of
from orienteer.feedback.hints.claims import EditChanges, Fails, Gives, Ran, differs
from orienteer.feedback.hints.hint import HOW, WHAT, WHERE, Knowledge, Said
from orienteer.feedback.hints.mistakes import call_of, of_edit
from orienteer.feedback.localisation.executions import is_right
from orienteer.feedback.localisation.statements import header_text
from orienteer.feedback.localisation.trying import Tried
from orienteer.feedback.operators import HINTS
from orienteer.grading.endings import words
from orienteer.grading.trees import tag

Tree = Any

CHANGING = ("append", "extend", "insert", "remove", "sort", "reverse", "clear", "add", "discard", "update")
"""Methods of lists, sets and dictionaries that change their object and return None."""
LONGEST = 60
"""Characters of a statement that are quoted."""


def say(known: Knowledge, line: int | None = None) -> dict[int, list[Said]]:
    """Step → what the localisation lets us say.

    Args:
        line: the statement that a source more trusted has named; None for the most suspect.
    """
    located = known.located
    ran = [each for each in located.suspects if each.line in located.failing[0].lines]
    suspect = next((each for each in ran if each.line == line), next(iter(ran), None))
    if suspect is None:
        return {}
    there = [each for each in located.tries if located.statements.first_line(each.edit.line) == suspect.line]
    best = max(there, key=lambda each: each.strength, default=None)
    if best is not None and (best.mends_all or _mends_the_smallest(known, best)):
        return of_edit(known, best, HINTS.get(best.edit.operator, ""))
    changing = next((each for each in there if differs(each.first, located.failing[0].observation)), None)
    changes = () if changing is None else (EditChanges(located.failing[0].case, changing.edit.source),)
    return {
        WHERE: [_where(known, suspect.line, changes)],
        WHAT: [
            *_without_return(known),
            *_never_read(known),
            *_none_kept(known, suspect.line),
            *_of_another_type(known),
            _what(known, suspect.line),
        ][:1],
        HOW: [*_return_missing(known), _how(known, suspect.line)][:1],
    }


def _mends_the_smallest(known: Knowledge, best: Tried) -> bool:
    """Whether an edit as people make them mends the smallest failing input and others, and breaks nothing."""
    first = known.located.failing[0].case
    return best.mends_some and best.edit.operator in HINTS and is_right(first, best.first, known.runner)


def _where(known: Knowledge, line: int, changes: tuple[EditChanges, ...]) -> Said:
    first = known.located.failing[0]
    text = f"Look at line {line}{_quoted(known, line)}: it ran for {call_of(known)}, which comes out wrong."
    if changes:
        text += " A change to it alone changes the answer."
    return Said(text, (Fails(first.case), Ran(first.case, line), *changes), line)


def _quoted(known: Knowledge, line: int) -> str:
    node = known.located.statements.headers.get(line)
    text = "" if node is None else header_text(node)
    return f", `{text}`" if text and len(text) <= LONGEST and "\n" not in text and "`" not in text else ""


def _without_return(known: Knowledge) -> list[Said]:
    """Where None comes out because no `return` with a value ran: which one, is the question."""
    first, located = known.located.failing[0], known.located
    wanted, came = first.case.expected.judged, first.observation.judged
    returns = [line for line, node in located.statements.headers.items() if isinstance(node, ast.Return) and node.value]
    if came["outcome"] != "returned" or came.get("value", ...) is not None or wanted.get("value") is None:
        return []
    called = _called(known)
    if called is None:
        return []
    returns = [line for line in returns if called.lineno <= line <= (called.end_lineno or called.lineno)]
    if called.lineno not in known.located.statements.headers or any(line in first.lines for line in returns):
        return []
    named = f"the one in line {returns[0]} doesn't run" if len(returns) == 1 else "none of them runs"
    told = f": {named}" if returns else f": `{called.name}` has none"
    text = f"For {call_of(known)} the answer is `None`, because no `return` with a value is reached{told}."
    return [Said(text, (Gives(first.case, None), *(Ran(first.case, line, 0) for line in returns)))]


def _called(known: Knowledge) -> ast.FunctionDef | None:
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
        node = ast.parse(code.strip(), mode="eval").body
    except SyntaxError:
        return ""
    function = node.func if isinstance(node, ast.Call) else None
    return (
        function.attr if isinstance(function, ast.Attribute) else function.id if isinstance(function, ast.Name) else ""
    )


def _never_read(known: Knowledge) -> list[Said]:
    """A parameter that no line of the function reads, where the right program's does."""
    case, called = known.located.failing[0].case, _called(known)
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


def _return_missing(known: Knowledge) -> list[Said]:
    """How to go on where no `return` with a value is reached."""
    first = known.located.failing[0]
    expected = words(first.case.expected.judged, first.observation.judged)
    if not _without_return(known) or len(expected) > LONGEST or "`" in expected:
        return []
    text = f"Where the function ends for {call_of(known)}, a `return` has to be reached that hands out {expected}."
    return [Said(text, (Fails(first.case), Gives(first.case, None)))]


def _none_kept(known: Knowledge, line: int) -> list[Said]:
    """A name or a `return` that gets what a method returns that changes its object, which is None."""
    node = known.located.statements.headers.get(line)
    call = node.value if isinstance(node, (ast.Assign, ast.Return)) else None
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute) or call.func.attr not in CHANGING:
        return []
    if any(header_name(each) == call.func.attr for each in known.located.statements.headers.values()):
        return []  # the learner's own method may return something
    method, owner = call.func.attr, ast.unparse(call.func.value)
    into = "is handed out" if isinstance(node, ast.Return) else "is kept"
    text = f"In line {line}, what `{method}` returns {into}. `{method}` changes `{owner}` itself and returns `None`."
    return [Said(text, (Ran(known.located.failing[0].case, line),), line)] if "`" not in owner else []


def _of_another_type(known: Knowledge) -> list[Said]:
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
    return [Said(text, (Fails(first.case), Gives(first.case, came["value"])))]


def type_name(value: Tree) -> str:
    """The type of a plain value, or "".

    >>> type_name(["set", 1]), type_name("x"), type_name(["object", "Box"])
    ('set', 'str', '')
    """
    if type(value) is list:
        kind = str(tag(value))
        return kind if kind in ("list", "tuple", "set", "frozenset", "dict", "float", "range", "bytes") else ""
    return type(value).__name__


def header_name(node: ast.stmt) -> str:
    """The name of a function that is defined, or ""."""
    return node.name if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) else ""


def _what(known: Knowledge, line: int) -> Said:
    """What the statement did on the failing input, from how often its line and its body's first line ran."""
    first, node = known.located.failing[0], known.located.statements.headers.get(line)
    times = first.lines[line]
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        text = f"Line {line} begins `{node.name}`. What is it used with for {call_of(known)}, and does it fit that?"
        return Said(text, (Ran(first.case, line),), line)
    if node is not None and _has_own_loop(node):
        text = f"Line {line} goes through values by itself, inside one line. For {call_of(known)}: through which, and "
        return Said(f"{text}what becomes of each?", (Ran(first.case, line),), line)
    if isinstance(node, ast.Pass):
        text = f"Line {line} is `pass`, which does nothing. For {call_of(known)} it runs {_times(times)}: is that all?"
        return Said(text, (Ran(first.case, line, times),), line)
    if isinstance(node, (ast.If, ast.While)) and node.body[0].lineno != line:
        body = node.body[0].lineno
        held = first.lines.get(body, 0)
        text = f"For {call_of(known)} the condition in line {line} is tried {_times(times)}, and "
        text += f"line {body}, which is under it, {_runs(held)}. Is that as often as it should be?"
        claims = [Ran(first.case, line, times), Ran(first.case, body, held)]
        return Said(text, tuple(claims), line)
    if node is not None and any(isinstance(each, ast.Lambda) for each in ast.walk(node)):  # its calls are counted too
        text = f"For {call_of(known)} line {line} runs. What do its names hold then, and what should they?"
        return Said(text, (Ran(first.case, line),), line)
    text = f"For {call_of(known)} line {line} runs {_times(times)}. What do its names hold then, and what should they?"
    return Said(text, (Ran(first.case, line, times),), line)


def _has_own_loop(node: ast.stmt) -> bool:
    """Whether a statement that holds no others has a comprehension, whose rounds are no runs of the line."""
    loops = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
    return not hasattr(node, "body") and any(isinstance(each, loops) for each in ast.walk(node))


def _runs(number: int) -> str:
    return f"runs {_times(number)}" if number else "doesn't run"


def _times(number: int) -> str:
    return {0: "not at all", 1: "once", 2: "twice"}.get(number, f"{number:,} times")


def _how(known: Knowledge, line: int) -> Said:
    first = known.located.failing[0]
    expected = words(first.case.expected.judged, first.observation.judged)
    asked = f"It should come to this: {expected}." if len(expected) <= LONGEST and "`" not in expected else ""
    text = f"Go through {call_of(known)} by hand, up to line {line} and on from there. {asked}".strip()
    return Said(text, (Fails(first.case), Ran(first.case, line)), line)
