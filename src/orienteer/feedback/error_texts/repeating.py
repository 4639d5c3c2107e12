"""Explaining the exception that a program ends with: the failing probe is repeated, what stood there observed."""

from __future__ import annotations

from orienteer.curriculum.course import Exercise
from orienteer.feedback.error_texts.explaining import Explanation, explain
from orienteer.feedback.localisation.choosing import can_run, case_at
from orienteer.feedback.localisation.executions import executions, graded_runs
from orienteer.feedback.localisation.locating import can_locate
from orienteer.feedback.localisation.searching import failures_after
from orienteer.grading.counterexamples import shown_run
from orienteer.grading.observation import Observation
from orienteer.grading.reading import refusal, source_text
from orienteer.grading.runner import Runner, Trial
from orienteer.grading.submission import Submission


def explained(exercise: Exercise, submission: Submission, runner: Runner) -> Explanation | None:
    """What the exception means that the smallest failing input raises, or loading the file, or that a name is missing.

    Returns:
        None where neither is so.

    Raises:
        SandboxError: the machine could not run a child.
    """
    if not can_locate(exercise) or refusal(submission) is not None:
        return None
    source = source_text(submission)
    failing = [run for run in graded_runs(exercise, submission, runner) if run.failures and can_run(run.check)]
    if failing:
        shown = shown_run(failing)
        case = case_at(shown, shown.smallest_failure)
    else:
        after = failures_after(exercise, submission, runner)
        if not after:
            return explain(source, _loaded(exercise, submission, runner))
        case = after[0]
    seen = executions(exercise, submission, [case], runner)
    return explain(source, seen[0].observation) if seen else None


def _loaded(exercise: Exercise, submission: Submission, runner: Runner) -> Observation:
    trial = Trial(kind="load", observe=("failure",))
    seen = runner.observe(submission, [trial], environment=exercise.environment, profile=exercise.profile)
    return next(iter(seen))
