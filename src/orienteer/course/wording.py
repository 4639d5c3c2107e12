"""How an input is written in a problem's sentence."""

from __future__ import annotations

from typing import Any

from orienteer.curriculum.course import Check
from orienteer.grading.calls import call_text

LONGEST = 160


def written_call(check: Check, inputs: tuple[Any, ...]) -> str:
    """The call, snippet or standard input, on one line."""
    text = " ".join(call_text(check, inputs, "solution.py").split())
    return f"`{text[:LONGEST]}…`" if len(text) > LONGEST else f"`{text}`"
