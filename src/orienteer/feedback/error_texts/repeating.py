"""Explaining the exception that a program ends with: the failing probe is repeated, what stood there observed."""

from __future__ import annotations

from orienteer.curriculum.course import Exercise
from orienteer.feedback.error_texts.explaining import Explanation, explain
from orienteer.feedback.localisation.choosing import can_run, case_at
from orienteer.feedback.localisation.executions import Case, executions, graded_runs
from orienteer.feedback.localisation.locating import can_locate
from orienteer.feedback.localisation.searching import failures_after
from orienteer.grading.counterexamples import shown_run
from orienteer.grading.observation import Observation
from orienteer.grading.reading import refusal, source_text
from orienteer.grading.runner import Runner, Trial
from orienteer.grading.showing import Showing, place_of
from orienteer.grading.submission import Submission


def explained(
    exercise: Exercise, submission: Submission, runner: Runner, shown: Showing | None = None
) -> Explanation | None:
    """What the exception means that the smallest failing input raises, or loading the file, or that a name is missing.

    Args:
        shown: the input that the learner is shown, where that is known: nothing else has to be tried then.

    Returns:
        None where neither is so.

    Raises:
        SandboxError: the machine could not run a child.
    """
    if not can_locate(exercise) or refusal(submission) is not None:
        return None
    source = source_text(submission)
    case = _shown(exercise, shown) or _smallest(exercise, submission, runner)
    if case is None:
        return explain(source, _loaded(exercise, submission, runner))
    seen = executions(exercise, submission, [case], runner)
    return explain(source, seen[0].observation) if seen else None


def _shown(exercise: Exercise, shown: Showing | None) -> Case | None:
    """The case that is shown; None where it stands in no pool."""
    place = None if shown is None else place_of(exercise, shown)
    if place is None or not can_run(exercise.checks[place[0]]):
        return None
    check = exercise.checks[place[0]]
    return Case(check, check.pool[place[1]], Observation(check.expected[place[1]]))


def _smallest(exercise: Exercise, submission: Submission, runner: Runner) -> Case | None:
    """The case that fails, is smallest, and is the first of those."""
    failing = [run for run in graded_runs(exercise, submission, runner) if run.failures and can_run(run.check)]
    if failing:
        shown = shown_run(failing)
        return case_at(shown, shown.smallest_failure)
    return next(iter(failures_after(exercise, submission, runner)), None)


def _loaded(exercise: Exercise, submission: Submission, runner: Runner) -> Observation:
    trial = Trial(kind="load", observe=("failure",))
    seen = runner.observe(submission, [trial], environment=exercise.environment, profile=exercise.profile)
    return next(iter(seen))
