"""Read an exercise."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from orienteer.curriculum.course import Exercise, Topic
from orienteer.feedback.hints.making import authored, steps_of
from orienteer.grading.kinds import KINDS
from orienteer.grading.runner import Runner
from orienteer.learning.changes import exercise_changes
from orienteer.learning.history import ExerciseHistory
from orienteer.learning.path import EVERYONE, path_of
from orienteer.learning.progress import Progress
from orienteer.services.drafts import load_draft
from orienteer.services.naming import current_exercise_id, current_topic
from orienteer.services.show_hint import NOTHING
from orienteer.services.views.exercise import CheckLine, ExerciseLink, ExerciseView
from orienteer.services.views.topic import Neighbour

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.storage.store import Store

CONFINED_TIERS = ("A", "B")
"""Tiers in which writes to files are confined, so that half-typed code may run."""


def read_exercise(exercise_id: str, *, course: Course, store: Store, runner: Runner) -> ExerciseView:
    """The task, what was typed last, and what happened with it so far.

    Raises:
        UsageError: there is no such exercise.
    """
    course.refresh()
    exercise = course.exercise(current_exercise_id(course, exercise_id))
    _, topic = current_topic(course, exercise.id.rpartition("/")[0])
    recorded = store.history()
    progress = Progress.over(course.roadmap, recorded)
    told = progress.exercise(exercise.id)
    changes = exercise_changes(exercise.id, exercise.title, exercise.content_hash, told, recorded, progress.former)
    place = topic.exercises.index(exercise.id)
    return ExerciseView(
        id=exercise.id,
        title=exercise.title,
        kind=exercise.kind,
        minutes=exercise.minutes,
        topic=Neighbour(topic.id, topic.title, path_of(course.roadmap, EVERYONE).number(topic.id)),
        position=place + 1,
        count=len(topic.exercises),
        task_html=exercise.task_html,
        file_name=exercise.file_name,
        starter=exercise.starter,
        draft=load_draft(exercise.id, course=course, store=store),
        checks=tuple(CheckLine(check.name, check.observed) for check in exercise.checks),
        hints_shown=_hints(exercise, told),
        hints_total=steps_of(exercise),
        passed_at=told.passed_at or None,
        changed_since_passed=bool(changes),
        changes=changes,
        may_run_unasked=runner.tier in CONFINED_TIERS,
        python=f"{sys.version_info.major}.{sys.version_info.minor}",
        next=_following(topic, place),
        attempts=told.attempts,
        several_files=KINDS[exercise.kind].several_files,
    )


def _hints(exercise: Exercise, told: ExerciseHistory) -> tuple[str, ...]:
    """Those up to the last that was shown, as they were shown: steps are asked for one after the other."""
    last = max(told.hints, default=0)
    return tuple(told.hint_html(hint.step) or hint.html or NOTHING for hint in authored(exercise)[:last])


def _following(topic: Topic, place: int) -> ExerciseLink | None:
    if place + 1 >= len(topic.exercises):
        return None
    following = topic.exercises[place + 1]
    titles = {outline.id: outline.title for outline in topic.outlines}
    return ExerciseLink(following, titles.get(following, following.rpartition("/")[2]))
