"""The three hints for a program: for each step the author's words, and what the most trusted source says of it."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from dataclasses import replace

from orienteer.curriculum.course import Exercise
from orienteer.curriculum.presumed import is_true_of
from orienteer.feedback.error_texts.syntax.explaining import explain_syntax
from orienteer.feedback.hints import keeping, meanwhile, mistakes, places, predicting, raising, suites, uncalled
from orienteer.feedback.hints.claims import Checking
from orienteer.feedback.hints.hint import HOW, STEPS, WHAT, WHERE, Hint, Knowledge, Said, Source
from orienteer.feedback.localisation.executions import ENDLESS_LIMITS, LIMITS, graded_runs
from orienteer.feedback.localisation.guards import GUARD
from orienteer.feedback.localisation.locating import can_locate, locate
from orienteer.grading.check_run import CheckRun
from orienteer.grading.fingerprints import fingerprint
from orienteer.grading.kinds.front_end import is_page
from orienteer.grading.reading import refusal, source_text
from orienteer.grading.runner import Runner
from orienteer.grading.submission import Submission

Spoken = tuple[Source, dict[int, list[Said]], bool]
"""Whose words they are, step → what is said, and whether step two has it whoever else speaks there."""

SOURCES: tuple[tuple[Source, Callable[[Knowledge, int | None], dict[int, list[Said]]], bool], ...] = (
    ("mistake", lambda known, line: mistakes.say(known), False),
    ("localisation", lambda known, line: keeping.say(known), False),
    ("localisation", lambda known, line: places.say(known, line) if is_surer(known) else {}, False),
    ("error", lambda known, line: raising.say(known), True),
    ("localisation", lambda known, line: meanwhile.say(known), True),
    ("localisation", places.say, False),
)
"""What speaks of the learner's own program, the most trusted first; each is told the line that a mistake has named.

The author's words on the exercise come before. A search for repairs would be the last. What an exception means is told
in step two whoever else speaks there, and so is that a list changes while a loop goes by it.
"""


BY_KIND: Mapping[str, Callable[[Exercise, Submission, Runner], dict[int, list[Said]]]] = {
    "predict": predicting.say,
    "test-writing": suites.say,
}
"""Kinds whose submission isn't the program that is wrong: what is said of it beside the author's words."""


def is_surer(known: Knowledge) -> bool:
    """Whether the line that raised says less than the localisation: its author wrote `raise`, or another mends all.

    That what is empty needs a case of its own doesn't name another line: it shows where it is raised.
    """
    first, statements = known.located.failing[0], known.located.statements
    raised = statements.first_line(first.observation.extras.line or 0)
    mending = {
        statements.first_line(each.edit.line)
        for each in known.located.all_tries
        if each.mends_all and each.edit.operator != GUARD
    }
    return first.observation.outcome == "raised" and (
        isinstance(statements.headers.get(raised), ast.Raise) or bool(mending - {raised})
    )


def steps_of(exercise: Exercise) -> int:
    """How many hints an exercise has: the author's, or three where the learner's program is run."""
    return max(len(exercise.hints), len(STEPS) if can_locate(exercise) else 0)


def authored(exercise: Exercise, source: str | None = None) -> list[Hint]:
    """The author's hints alone.

    Args:
        source: the program that they are shown for: a hint that speaks of what it hasn't is left out; None for none.
    """
    shown = [
        hint if source is None or is_true_of(hint, exercise.starter, source, exercise.file_name) else ""
        for hint in exercise.hints
    ]
    return [Hint(step, shown[step - 1] if step <= len(shown) else "") for step in range(1, steps_of(exercise) + 1)]


def hints_for(exercise: Exercise, submission: Submission, runner: Runner) -> list[Hint]:
    """The hints for a program. What a source says is checked by running the program; what doesn't hold isn't said.

    Raises:
        SandboxError: the machine could not run a child.
    """
    hints = authored(exercise, None if refusal(submission) is not None else source_text(submission))
    if exercise.kind in BY_KIND and refusal(submission) is None:
        said = BY_KIND[exercise.kind](exercise, submission, runner)
        return [_with_own(hint, said, "localisation") for hint in hints]
    runs = graded_runs(exercise, submission, runner) if can_locate(exercise) else []
    missing = _missing(submission, runs)
    if missing:
        return [_with_own(hint, missing, "error") for hint in hints]
    known = knowledge(exercise, submission, runner, runs=runs)
    if known is None:
        return [_unreadable(hint, submission) for hint in hints]
    is_stopped = known.located.failing[0].observation.outcome == "timed_out"
    checking = Checking(exercise, submission, runner, limits=ENDLESS_LIMITS if is_stopped else LIMITS)
    if uncalled.stops_loading(known):
        return [_with_said(hint, [("error", uncalled.say_unloadable(known), True)], checking) for hint in hints]
    found: list[Spoken] = []
    for source, say, is_told_anyway in SOURCES:
        found.append((source, say(known, _line_of_mistake(found)), is_told_anyway))
    told = [_with_said(hint, found, checking) for hint in hints]
    return [_or_unknown(hint, known, checking) for hint in told]


def _or_unknown(hint: Hint, known: Knowledge, checking: Checking) -> Hint:
    """That nothing is known, where all that could be said of how to go on was found not to hold."""
    if hint.step != HOW or hint.said or hint.authored:
        return hint
    said = [each for each in places.unknown(known) if checking.hold(each.claims)]
    return replace(hint, said=tuple(said), source="localisation") if said else hint


def knowledge(
    exercise: Exercise, submission: Submission, runner: Runner, *, runs: list[CheckRun] | None = None
) -> Knowledge | None:
    """What is known of a program, or None where it can't be run or fails on nothing.

    Args:
        runs: how each check went, where that is known already.
    """
    if not can_locate(exercise):
        return None
    runs = graded_runs(exercise, submission, runner) if runs is None else runs
    located = locate(exercise, submission, runner, runs=runs)
    if located is None:
        return None
    shown = ""  # what is right on all of the pools shows what every right program does
    if any(each.failures or each.skipped for each in runs):
        shown = fingerprint(exercise, {index: each.seen for index, each in enumerate(runs)})
    return Knowledge(exercise, submission, runner, shown, located)


def _missing(submission: Submission, runs: list[CheckRun]) -> dict[int, list[Said]]:
    """What is said where the name that is asked for isn't defined; nothing of lines, for none of them was called."""
    if refusal(submission) is not None or is_page(submission.main):
        return {}
    return uncalled.say_missing(source_text(submission), runs)


def _with_own(hint: Hint, said: dict[int, list[Said]], source: Source) -> Hint:
    return replace(hint, said=tuple(said[hint.step]), source=source) if said.get(hint.step) else hint


def _unreadable(hint: Hint, submission: Submission) -> Hint:
    """For a file that should be Python and isn't, where that shows."""
    if hint.step != WHERE or refusal(submission) is not None or is_page(submission.main):
        return hint
    found = explain_syntax(source_text(submission))
    return hint if found is None else replace(hint, said=(Said(found.text, (), found.line),), source="error")


def _line_of_mistake(found: list[Spoken]) -> int | None:
    said = [each for source, by_step, _ in found if source == "mistake" for each in by_step.get(WHERE, ())]
    return said[0].line if said else None


def _with_said(hint: Hint, found: list[Spoken], checking: Checking) -> Hint:
    for general in (False, True):
        for source, by_step, _ in found:
            said = [
                each for each in by_step.get(hint.step, ()) if each.general is general and checking.hold(each.claims)
            ]
            if said:
                besides = _told_anyway(found, checking) if hint.step == WHAT else []
                own = [each for each in said if each not in besides]
                return Hint(hint.step, hint.authored, (*besides, *own), source)
    return hint


def _told_anyway(found: list[Spoken], checking: Checking) -> list[Said]:
    """What step two has whoever else speaks there: the meaning of an exception, a list that changes in its loop."""
    said = [each for _, by_step, is_told_anyway in found if is_told_anyway for each in by_step.get(WHAT, ())]
    return [each for each in said if checking.hold(each.claims)]
