"""Loops that don't end because nothing in them changes what they go on by."""

from __future__ import annotations

import ast

from orienteer.feedback.hints.claims import Fails, Ran
from orienteer.feedback.hints.hint import HOW, WHAT, WHERE, Knowledge, Said
from orienteer.feedback.hints.mistakes import call_of
from orienteer.feedback.quoting import quoted


def said_of(known: Knowledge, loop: ast.While) -> dict[int, list[Said]]:
    """What is said at each step of a loop that nothing in it ends."""
    first, line = known.located.failing[0], loop.lineno
    names = list(dict.fromkeys(node.id for node in ast.walk(loop.test) if isinstance(node, ast.Name)))
    named = " or ".join(f"`{name}`" for name in names)
    ran, fails = Ran(first.case, line), Fails(first.case)
    goes = f"For {call_of(known)} the program doesn't end: it stays in the loop that begins in line {line}."
    test = quoted(known.located.source, loop.test)
    by = f"The loop in line {line} goes on as long as `{test}`, and no line in it changes {named}."
    how = f"Some line of the loop that begins in line {line} has to change {named}, or to leave the loop."
    return {
        WHERE: [Said(goes, (fails, ran), line)],
        WHAT: [Said(by, (fails, ran), line)],
        HOW: [Said(how, (fails, ran), line)],
    }
