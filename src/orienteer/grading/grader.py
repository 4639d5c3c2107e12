"""Grading: a submission on an exercise, and the report about it.

What searches further is imported for the first submission: a check of what is typed needs none of it.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from orienteer.curriculum.course import Exercise
from orienteer.grading.check_run import CheckRun
from orienteer.grading.collecting import Collected, collect
from orienteer.grading.counterexamples import shown_run
from orienteer.grading.endings import STOPS_ITS_CHECK
from orienteer.grading.first_part import smallest_untried
from orienteer.grading.kinds import KINDS
from orienteer.grading.kinds.kind import Observe
from orienteer.grading.observation import Observation
from orienteer.grading.plans import Extent
from orienteer.grading.reading import Refusal, refusal
from orienteer.grading.report import CheckResult, Counterexample, Report, Verdict
from orienteer.grading.reporting import Reporting
from orienteer.grading.runner import Limits, Runner
from orienteer.grading.showing import Showing
from orienteer.grading.submission import Submission
from orienteer.grading.valid_answers import settle

if TYPE_CHECKING:
    from orienteer.grading.deep import Fresh

LARGE = 4
"""A counterexample of more leaves may not be the smallest: on submission smaller ones are looked for."""


def grade(
    exercise: Exercise,
    submission: Submission,
    runner: Runner,
    *,
    clock: Callable[[], float],
    typing: bool = False,
    deep: bool = False,
    rng: random.Random | None = None,
    limits: Limits | None = None,
    as_author: bool = False,
    fresh: Fresh | None = None,
    showing: Showing | None = None,
) -> Report:
    """Grade a submission.

    Args:
        exercise: compiled, with the reference's observations.
        clock: the time in seconds, from any start.
        typing: it is still being written: where the first part of every pool is right, the rest isn't tried.
        deep: when everything passes, search fresh inputs and larger ones too; when the counterexample is large, fresh
            ones that are smaller.
        rng: draws the fresh inputs; needed for `deep`.
        limits: what a trial may use.
        fresh: inputs for `deep` that were drawn for these checks before; else they are drawn now.
        showing: the counterexample that stands before the learner's eyes: kept where the program still fails on it.
        as_author: the program is an author's: for predicting, it is run and not read.

    Raises:
        SandboxError: the machine could not run a child.
    """
    began = clock()
    kind = KINDS[exercise.kind]
    allowed = limits or Limits()
    refused = refusal(submission)
    if refused is not None:
        return refused_report(exercise, refused, runner.tier, clock() - began)
    fresh = fresh if deep and fresh is not None and fresh.checks is exercise.checks else None
    observe = kind.author if as_author else kind.learner
    collected = _collected(exercise, submission, runner, observe, allowed, fresh, typing=typing)
    reporting = Reporting(
        exercise, submission, runner, kind, allowed, collected, showing, reveals=deep or not _is_answered(exercise)
    )
    report = reporting.report()
    if report.verdict is Verdict.ACCEPTED:
        report = reporting.called_again(report)
        searches = report.verdict is Verdict.ACCEPTED
    else:
        searches = _is_large(report.counterexample)
    if deep and searches:
        from orienteer.grading.deep import fresh_for

        drawn = fresh.inputs if fresh else fresh_for(exercise, runner, allowed, rng or random.Random(0))
        report = reporting.searched(report, drawn)
    return replace(report, seconds=clock() - began)


def _collected(
    exercise: Exercise,
    submission: Submission,
    runner: Runner,
    observe: Observe,
    limits: Limits,
    fresh: Fresh | None,
    *,
    typing: bool,
) -> Collected:
    """What is tried of a submission: the first parts, and the rest where these say too little."""
    beyond = fresh.trials if fresh else ()
    extent: Extent = "first part" if typing else "the rest if right"
    collected = collect(exercise, submission, runner, observe, limits, extent=extent, beyond=beyond)
    settle(exercise, collected.runs, runner, limits)
    if collected.whole or collected.stopped_by is not None or _say_enough(collected.runs, typing=typing):
        return collected
    collected = collect(exercise, submission, runner, observe, limits)
    settle(exercise, collected.runs, runner, limits)
    return collected


def _say_enough(runs: Sequence[CheckRun], *, typing: bool) -> bool:
    """Whether no smaller counterexample can be in what wasn't tried."""
    failing = [run for run in runs if run.failures]
    if not failing:
        return typing
    if any(run.seen and run.seen[-1].outcome in STOPS_ITS_CHECK for run in failing):  # it would cost as much again
        return True
    shown = shown_run(failing)
    found = shown.orders[shown.smallest_failure]
    return all(found <= left for run in runs if (left := smallest_untried(run.check, run.orders)) is not None)


def observe_all(
    exercise: Exercise, submission: Submission, runner: Runner, *, limits: Limits | None = None
) -> dict[int, list[Observation]]:
    """The observations of an author's program: check's index → its observations, in the pool's order.

    A check is left off where it timed out or died, as in grading, so that fingerprints agree.
    """
    kind = KINDS[exercise.kind]
    collected = collect(exercise, submission, runner, kind.author, limits or Limits(), compare=False)
    return {index: each.seen for index, each in enumerate(collected.runs)}


def _is_answered(exercise: Exercise) -> bool:
    """Whether the learner's file holds answers, which showing what was expected would give away."""
    return exercise.kind == "predict"


def _is_large(shown: Counterexample | None) -> bool:
    return shown is not None and shown.size > LARGE


def refused_report(exercise: Exercise, refused: Refusal, tier: str, seconds: float = 0.0) -> Report:
    """The report on what isn't run."""
    checks = tuple(
        CheckResult(check.name, "skipped", reason=refused.reason, observed=check.observed) for check in exercise.checks
    )
    return Report(refused.verdict, checks, message=refused.message, line=refused.line, seconds=seconds, tier=tier)
