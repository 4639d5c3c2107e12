"""Replay a submission on one input: of a check that fails, or of one's own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from orienteer.curriculum.course import Exercise
from orienteer.errors import NotYet, UsageError
from orienteer.feedback.replay.difference import Divergence
from orienteer.feedback.replay.first_difference import divergence_of, is_right
from orienteer.feedback.replay.placing import placed
from orienteer.feedback.replay.played import PLAYED, expected_words
from orienteer.feedback.replay.recorded import record
from orienteer.grading.reading import refusal, source_text
from orienteer.grading.runner import Runner
from orienteer.inside.snippets import SNIPPET
from orienteer.learning.progress import Progress
from orienteer.services.files import Content, as_submission
from orienteer.services.naming import current_exercise_id
from orienteer.services.recording import code_views, ending_words, printed_views, stopped_sentence
from orienteer.services.replayed_input import tried
from orienteer.services.views.replay import DivergenceView, ReplayView

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.storage.store import Store

GAP = "\n\n\n"
"""Between the learner's file and the call that is shown below it."""


def replay_exercise(
    exercise_id: str,
    files: Mapping[str, Content],
    *,
    course: Course,
    runner: Runner,
    store: Store,
    check: int | None = None,
    call: str | None = None,
    standard_input: str | None = None,
) -> ReplayView:
    """A submission's run on one input, step by step.

    Args:
        check: number of a check, from 1: its smallest failing input, or its first. Without it, the check that is shown.
        call: an input of one's own, or one that a report named: Python, run beside the submission.
        standard_input: for a program: what is typed in.

    Raises:
        UsageError: there is no such exercise or check, or its kind can't be replayed.
        NotYet: its answers are to be predicted, not watched.
        SandboxError: the machine could not run it.
    """
    exercise = course.exercise(current_exercise_id(course, exercise_id))
    _permit(exercise, course, store)
    submission = as_submission(files, exercise.file_name)
    refused = refusal(submission)
    if refused is not None:
        raise UsageError(refused.message)
    chosen = tried(exercise, submission, runner, check, call, standard_input)
    ((observation, recording),) = record(
        submission, [chosen.trial], runner, environment=exercise.environment, profile=exercise.profile
    )
    right = is_right(chosen, exercise, submission, runner)
    divergence = None
    if right is False and recording.steps:
        divergence = divergence_of(exercise, submission, runner, chosen, observation, recording)
    source = source_text(submission)
    lines = source.rstrip("\n").count("\n") + GAP.count("\n") if chosen.shown else 0
    shown = {name: content.decode("utf-8", "replace") for name, content in submission.files.items()}
    if chosen.shown:
        shown[submission.main] = f"{source.rstrip(chr(10))}{GAP}{chosen.shown}"
        recording = placed(recording, SNIPPET, submission.main, lines)
    program = chosen.trial.kind == "program"
    return ReplayView(
        title=exercise.title,
        exercise_id=exercise.id,
        file_name=submission.main,
        files=shown,
        call=chosen.call,
        call_line=lines + 1 if chosen.shown else 0,
        first_line=1,
        program=program,
        standard_input=chosen.trial.standard_input,
        outcome=observation.outcome,
        ending=ending_words(observation, chosen.expected, program=program),
        expected=expected_words(chosen),
        is_right=right,
        stopped=stopped_sentence(recording, observation),
        codes=code_views(recording),
        steps=recording.steps,
        output=printed_views(recording),
        divergence=None if divergence is None else _view(divergence),
    )


def _view(found: Divergence) -> DivergenceView:
    return DivergenceView(found.step, found.frame, found.name, found.actual, found.expected, found.sentence)


def _permit(exercise: Exercise, course: Course, store: Store) -> None:
    if (
        exercise.kind == "predict"
        and not Progress.over(course.roadmap, store.history()).exercise(exercise.id).passed_at
    ):
        raise NotYet("What this program prints is for you to say.", remedy="Once you have, it can be replayed.")
    if not any(check.probe.kind in (*PLAYED, "line") for check in exercise.checks):
        raise UsageError(f"{exercise.title} has nothing that runs step by step.")
