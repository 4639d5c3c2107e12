"""One input of an exercise, as it is run to be recorded."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from orienteer.curriculum.course import Check, Exercise
from orienteer.grading.calls import call_text
from orienteer.grading.endings import value_words
from orienteer.grading.observation import Observation
from orienteer.grading.planning import trial
from orienteer.grading.runner import Trial

Tree = Any
PLAYED = ("call", "snippet", "program")
"""Kinds of probe that run the learner's code line by line."""


@dataclass(frozen=True, slots=True)
class Played:
    """What is replayed.

    Args:
        check: whose probe it is, or None for an input of one's own.
        inputs: the probe's.
        expected: the reference's observation, or None.
        trial: what the child is told.
        shown: the call as Python text that stands below the file, or "".
        call: as a person writes it.
    """

    check: Check | None
    inputs: tuple[Tree, ...]
    expected: Observation | None
    trial: Trial
    shown: str
    call: str


def at(exercise: Exercise, check: Check, place: int) -> Played:
    """What a check tries with the input at a place of its pool."""
    inputs = check.pool[place] if check.pool else ()
    return on(exercise, check, inputs, Observation(check.expected[place]) if place < len(check.expected) else None)


def on(exercise: Exercise, check: Check, inputs: tuple[Tree, ...], expected: Observation | None) -> Played:
    """What a check tries with an input."""
    text = call_text(check, inputs, exercise.file_name)
    planned = replace(trial(check, inputs, alone=True), observe=_without_steps(check))
    if planned.kind == "program":
        return Played(check, inputs, expected, planned, "", text)
    trees = (*check.probe.arguments, *check.probe.keywords.values(), *inputs)
    if "arguments" in planned.observe or not _is_python(text, trees):  # what is written out has no name afterwards
        shown = textwrap.dedent(check.probe.code).strip("\n") if planned.kind == "snippet" else ""
        return Played(check, inputs, expected, planned, shown, text)
    lines = Trial("snippet", code=text, observe=planned.observe, alone=True, builtins=planned.builtins)
    return Played(check, inputs, expected, lines, text, text)


def _without_steps(check: Check) -> tuple[str, ...]:
    """What to observe: not what would count the lines at the same time."""
    return tuple(part for part in check.observe if part not in ("steps", "laziness", "identity"))


_WRITABLE = frozenset({"list", "tuple", "set", "dict", "int", "bytes", "frozenset"})


def _is_python(text: str, trees: Sequence[Tree]) -> bool:
    """Whether a call's text, run, gives the very inputs."""
    try:
        compile(text, "call", "exec")
    except (SyntaxError, ValueError, RecursionError):
        return False
    return all(map(_is_writable, trees))


def _is_writable(tree: Tree) -> bool:
    if type(tree) is not list:
        return True
    if tree[0] == "float":
        return tree[1] not in ("nan", "inf", "-inf")
    if tree[0] == "dict":
        return all(_is_writable(part) for pair in tree[1:] for part in pair)
    return tree[0] in _WRITABLE and (tree[0] in ("int", "bytes") or all(map(_is_writable, tree[1:])))


def expected_words(played: Played) -> str:
    """What should have been returned, as Python writes it; "" where that isn't known."""
    if played.expected is None or played.check is None or played.check.probe.kind == "line":
        return ""
    judged = played.expected.judged
    return value_words(judged["value"], None) if judged["outcome"] == "returned" and "value" in judged else ""
