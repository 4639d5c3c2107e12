"""Hints from an exception: which line raised it, and what it means with the values that stood there."""

from __future__ import annotations

from orienteer.feedback.error_texts.explaining import explain
from orienteer.feedback.hints.claims import Fails, Held, Raised
from orienteer.feedback.hints.hint import WHAT, WHERE, Knowledge, Said
from orienteer.feedback.hints.mistakes import call_of


def say(known: Knowledge) -> dict[int, list[Said]]:
    """Step → what the exception on the smallest failing input lets us say."""
    first = known.located.failing[0]
    explanation = explain(known.located.source, first.observation)
    if explanation is None or first.observation.outcome != "raised":
        return {}
    raised = Raised(first.case, explanation.line, explanation.name)
    if explanation.line is None:  # what was called doesn't fit: no line of the file has run into it
        return {WHAT: [Said(explanation.text, (raised,))]}
    held = tuple(Held(first.case, text, value) for text, value in explanation.values.items())
    where = (
        f"For {call_of(known)} line {explanation.line} raises {explanation.name}. What goes wrong "
        f"shows there; it may begin before."
    )
    return {
        WHERE: [Said(where, (Fails(first.case), raised), explanation.line)],
        WHAT: [Said(explanation.text, (raised, *held), explanation.line)],
    }
