"""Which input of an exercise is replayed."""

from __future__ import annotations

import textwrap
from dataclasses import replace

from orienteer.curriculum.course import Exercise
from orienteer.errors import UsageError
from orienteer.feedback.localisation.executions import graded_runs
from orienteer.feedback.localisation.locating import looked_at
from orienteer.feedback.replay.played import PLAYED, Played, at, on
from orienteer.grading.calls import call_text
from orienteer.grading.runner import Limits, Runner, Trial
from orienteer.grading.second_calls import named
from orienteer.grading.submission import Submission


def tried(
    exercise: Exercise,
    submission: Submission,
    runner: Runner,
    number: int | None,
    call: str | None,
    standard_input: str | None,
) -> Played:
    """What is meant by a check's number, a call or a standard input; without any, what the checks show.

    Raises:
        UsageError: there is no such check, or what is given can't be run.
    """
    if call is not None:
        return _named(exercise, call) or _after_another(exercise, runner, call) or _ones_own(call)
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
        return at(exercise, checks[0], 0)
    asked = exercise if number is None else replace(exercise, checks=tuple(checks))
    runs = [run for run in graded_runs(asked, submission, runner) if any(run.check is each for each in checks)]
    failing, _ = looked_at(asked, submission, runner, runs)
    if not failing:
        return at(exercise, checks[0], 0)
    return on(exercise, failing[0].check, failing[0].inputs, failing[0].expected)


def _ones_own(call: str) -> Played:
    code = textwrap.dedent(call).strip()
    try:
        compile(code, "input", "exec")
    except (SyntaxError, ValueError, RecursionError) as error:
        said = error.msg if isinstance(error, SyntaxError) else error
        raise UsageError(
            f"This input is not Python: {said}.", remedy="Write a call, as in the task's examples."
        ) from None
    return Played(None, (), None, Trial("snippet", code=code, alone=True), code, code)


def _named(exercise: Exercise, call: str) -> Played | None:
    """The input of a check's pool that is written so."""
    for check in exercise.checks:
        if check.probe.kind in PLAYED:
            for place, inputs in enumerate(check.pool):
                if call_text(check, inputs, exercise.file_name) == call:
                    return at(exercise, check, place)
    return None


def _after_another(exercise: Exercise, runner: Runner, call: str) -> Played | None:
    """The two calls, one after the other, that are written so."""
    second = named(exercise, call, runner, Limits())
    return None if second is None else on(exercise, second.check, second.inputs, second.expected)


def _typed_in(exercise: Exercise, standard_input: str) -> Played:
    programs = [check for check in exercise.checks if check.probe.kind in ("program", "line")]
    if not programs:
        raise UsageError(f"{exercise.title} reads no standard input.", remedy="Give a call instead.")
    planned = replace(at(exercise, programs[0], 0).trial, standard_input=standard_input)
    return Played(None, (), None, planned, "", f"python {exercise.file_name}")
