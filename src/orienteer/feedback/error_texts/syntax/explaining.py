"""From a program that Python can't read to the line that is to be looked at, and what is wrong there."""

from __future__ import annotations

from orienteer.feedback.error_texts.syntax import (
    blocks,
    brackets,
    elsewhere,
    missing,
    names,
    quotes,
    repairs,
    slips,
    words,
)
from orienteer.feedback.error_texts.syntax.broken import Finding, broken_of

RULES = (
    *quotes.RULES[:5],
    *brackets.RULES[:5],
    *words.RULES,
    *blocks.RULES[:6],
    *missing.RULES[:2],
    *elsewhere.RULES,
    *slips.RULES,
    *names.RULES,
    *repairs.RULES,
    *blocks.RULES[6:],
    *brackets.RULES[5:],
    *quotes.RULES[5:],
    *missing.RULES[2:],
)
"""In their order: first what Python says for certain, then what the line looks like."""

LONGEST = 100_000
"""Characters of a program that is looked at."""


def explain_syntax(source: str, told: str = "", line: int | None = None) -> Finding | None:
    """The real culprit and what is wrong with it, or None where the program can be read.

    Args:
        told: what was said of it where it was compiled: some errors come up only there.
        line: the line that was named there.
    """
    if len(source) > LONGEST:
        return None
    broken = broken_of(source, told, line)
    if broken is None:
        return None
    for rule in RULES:
        found = rule(broken)
        if found is not None:
            return found
    return broken.found(f"isn't valid Python: {broken.message}.")
