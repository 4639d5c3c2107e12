"""How an input is written in a problem's sentence."""

from __future__ import annotations

from typing import Any

from orienteer.curriculum.course import Check
from orienteer.grading.calls import call_text
from orienteer.grading.observation import Observation

LONGEST = 160
ENDINGS = {
    "syntax_error": "isn't Python",
    "invalid": "can't be read",
    "missing": "doesn't define what is asked for",
    "timed_out": "doesn't end",
    "memory_exceeded": "takes too much memory",
    "output_exceeded": "prints too much",
    "died": "ends its process",
    "not_run": "could not be tried",
}
"""Outcomes that no reference may have, in words that follow "The solution"."""


def ending(observation: Observation) -> str:
    """How it ended, in words that follow "The solution"."""
    judged = observation.judged
    if "exception" in judged:
        _, kind, _, text, *_ = judged["exception"]
        return f"raises {kind}: {text}" if text else f"raises {kind}"
    return ENDINGS.get(observation.outcome, observation.outcome)


def written_call(check: Check, inputs: tuple[Any, ...]) -> str:
    """The call, snippet or standard input, on one line; "⏎" is where another began."""
    lines = call_text(check, inputs, "solution.py").splitlines()
    text = " ⏎ ".join(" ".join(line.split()) for line in lines if line.strip())
    return f"`{text[:LONGEST]}…`" if len(text) > LONGEST else f"`{text}`"
