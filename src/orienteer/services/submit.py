"""Submit: the attempt is stored, then graded."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from orienteer.curriculum.course import Exercise
from orienteer.grading.report import Report, Verdict
from orienteer.grading.runner import Runner
from orienteer.learning.events import Event
from orienteer.learning.progress import Progress
from orienteer.services.files import Content, as_payload
from orienteer.services.grading_of import graded
from orienteer.services.naming import current_exercise_id
from orienteer.services.report_text import report_json

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.services.reserve import Reserve
    from orienteer.storage.store import Store


def submit(
    exercise_id: str,
    files: Mapping[str, Content],
    *,
    course: Course,
    runner: Runner,
    store: Store,
    now: datetime,
    device: str = "",
    reserve: Reserve | None = None,
) -> tuple[str, Report]:
    """Record an attempt and grade it, with a search beyond the pool.

    Args:
        files: name → content.
        now: when it was submitted.
        device: the machine it was submitted from.
        reserve: has the inputs of the search ready.

    Returns:
        The attempt's id and its report.

    Raises:
        UsageError: there is no such exercise.
        SandboxError: it could not be run; the attempt is stored and will be graded later.
    """
    exercise = course.exercise(current_exercise_id(course, exercise_id))
    made = Event("attempt_made", exercise.id, now, {"title": exercise.title, "files": as_payload(files)}, device)
    store.append(made)
    report = graded(exercise, files, runner, reserve=reserve, deep=True)
    record_grade(made, exercise, report, course=course, store=store)
    return made.id, report


def record_pass_of(
    exercise: Exercise,
    files: Mapping[str, Content],
    report: Report,
    *,
    course: Course,
    store: Store,
    now: datetime,
    device: str = "",
) -> None:
    """Record an attempt that has been graded already."""
    made = Event("attempt_made", exercise.id, now, {"title": exercise.title, "files": as_payload(files)}, device)
    store.append(made)
    record_grade(made, exercise, report, course=course, store=store)


def record_grade(made: Event, exercise: Exercise, report: Report, *, course: Course, store: Store) -> None:
    """Record how an attempt went, and the stop's being passed where it was the last exercise of it."""
    at = made.at + timedelta(seconds=max(report.seconds, 0.000001))
    payload = {
        "verdict": report.verdict.value,
        "tier": report.tier,
        "content_hash": exercise.content_hash,
        "title": exercise.title,
        "seconds": round(report.seconds, 6),
        "report": report_json(report),
    }
    store.append(Event("attempt_graded", exercise.id, at, payload, made.device, made.id))
    if report.verdict is Verdict.ACCEPTED:
        _record_passed_topic(made, exercise.id, at, course, store)


def _record_passed_topic(made: Event, exercise_id: str, at: datetime, course: Course, store: Store) -> None:
    topic = course.topic(exercise_id.rpartition("/")[0])
    history = store.history()
    if topic.id in history.topics and history.topics[topic.id].passed_exercises == frozenset(topic.exercises):
        return
    progress = Progress.over(course.roadmap, history)
    already = progress.topic(topic.id).passed_exercises
    if progress.passed(topic) < len(topic.exercises) or already == frozenset(topic.exercises):
        return
    payload = {"exercises": list(topic.exercises), "title": topic.title}
    store.append(Event("topic_passed", topic.id, at, payload, made.device, made.id))
