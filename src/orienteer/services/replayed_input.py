"""Which input of an exercise is replayed."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from orienteer.curriculum.course import Check, Exercise
from orienteer.errors import UsageError
from orienteer.grading.calls import call_text
from orienteer.grading.collecting import collect
from orienteer.grading.counterexamples import shown_run, smallest_failure
from orienteer.grading.endings import value_words
from orienteer.grading.kinds import KINDS
from orienteer.grading.observation import Observation
from orienteer.grading.planning import trial
from orienteer.grading.runner import Limits, Runner, Trial
from orienteer.grading.submission import Submission
from orienteer.grading.valid_answers import settle

Tree = Any
PLAYED = ("call", "snippet", "program")
"""Kinds of probe that run the learner's code line by line."""


@dataclass(frozen=True, slots=True)
class Tried:
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


def tried(
    exercise: Exercise,
    submission: Submission,
    runner: Runner,
    number: int | None,
    call: str | None,
    standard_input: str | None,
) -> Tried:
    """What is meant by a check's number, a call or a standard input; without any, what the checks show.

    Raises:
        UsageError: there is no such check, or what is given can't be run.
    """
    if call is not None:
        return _named(exercise, call) or _ones_own(call)
    if standard_input is not None:
        return _typed_in(exercise, standard_input)
    checks = [each for each in exercise.checks if each.probe.kind in (*PLAYED, "line")]
    if number is not None:
        if not 1 <= number <= len(exercise.checks):
            raise UsageError(f"There is no check {number}.", remedy=f"{exercise.title} has {len(exercise.checks)}.")
        chosen = exercise.checks[number - 1]
        if chosen not in checks:
            raise UsageError(f"The check “{chosen.name}” has nothing that runs step by step.")
        checks = [chosen]
    if checks[0].probe.kind == "line":
        return on(exercise, checks[0], 0)
    narrowed = replace(exercise, checks=tuple(checks))
    collected = collect(narrowed, submission, runner, KINDS[exercise.kind].learner, Limits())
    settle(narrowed, collected.runs, runner, Limits())
    if not any(run.failures for run in collected.runs):
        return on(exercise, checks[0], 0)
    failing = shown_run(collected.runs)
    return on(exercise, failing.check, smallest_failure(failing))


def _ones_own(call: str) -> Tried:
    code = textwrap.dedent(call).strip()
    try:
        compile(code, "input", "exec")
    except (SyntaxError, ValueError, RecursionError) as error:
        said = error.msg if isinstance(error, SyntaxError) else error
        raise UsageError(
            f"This input is not Python: {said}.", remedy="Write a call, as in the task's examples."
        ) from None
    return Tried(None, (), None, Trial("snippet", code=code, alone=True), code, code)


def _named(exercise: Exercise, call: str) -> Tried | None:
    """The input of a check's pool that is written so."""
    for check in exercise.checks:
        if check.probe.kind in PLAYED:
            for place, inputs in enumerate(check.pool):
                if call_text(check, inputs, exercise.file_name) == call:
                    return on(exercise, check, place)
    return None


def on(exercise: Exercise, check: Check, place: int) -> Tried:
    """What a check tries with the input at a place of its pool."""
    inputs = check.pool[place] if check.pool else ()
    expected = Observation(check.expected[place]) if place < len(check.expected) else None
    text = call_text(check, inputs, exercise.file_name)
    planned = replace(trial(check, inputs, alone=True), observe=_without_steps(check))
    if planned.kind == "program":
        return Tried(check, inputs, expected, planned, "", text)
    if not _is_python(text, (*check.probe.arguments, *check.probe.keywords.values(), *inputs)):
        shown = textwrap.dedent(check.probe.code).strip("\n") if planned.kind == "snippet" else ""
        return Tried(check, inputs, expected, planned, shown, text)
    return Tried(check, inputs, expected, Trial("snippet", code=text, observe=planned.observe, alone=True), text, text)


def _typed_in(exercise: Exercise, standard_input: str) -> Tried:
    programs = [check for check in exercise.checks if check.probe.kind in ("program", "line")]
    if not programs:
        raise UsageError(f"{exercise.title} reads no standard input.", remedy="Give a call instead.")
    planned = replace(on(exercise, programs[0], 0).trial, standard_input=standard_input)
    return Tried(None, (), None, planned, "", f"python {exercise.file_name}")


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


def expected_words(tried: Tried) -> str:
    """What should have been returned, as Python writes it; "" where that isn\'t known."""
    if tried.expected is None or tried.check is None or tried.check.probe.kind == "line":
        return ""
    judged = tried.expected.judged
    return value_words(judged["value"], None) if judged["outcome"] == "returned" and "value" in judged else ""
