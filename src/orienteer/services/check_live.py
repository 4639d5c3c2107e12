"""Check what is being typed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from orienteer.grading.report import Report, Verdict
from orienteer.grading.runner import Runner
from orienteer.grading.showing import Showing
from orienteer.learning.events import Event
from orienteer.services.files import Content, as_payload
from orienteer.services.grading_of import graded
from orienteer.services.naming import current_exercise_id

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.services.reserve import Reserve
    from orienteer.storage.store import Store


def check_live(
    exercise_id: str,
    files: Mapping[str, Content],
    *,
    course: Course,
    runner: Runner,
    store: Store | None = None,
    now: datetime | None = None,
    device: str = "",
    reserve: Reserve | None = None,
    aloud: bool = False,
    showing: Showing | None = None,
) -> Report:
    """The report on what stands in the editor. Nothing is kept, but the first time that everything passes.

    A text that passes here and fails the search beyond the pool is recorded once, and searched again each time.

    Args:
        reserve: told that the exercise is being worked on.
        aloud: it was asked for in the terminal, and open pages are told of it; else terminals that watch are.
        showing: the counterexample that the page shows; it stays while the program fails on it.
        store, now: where and as of when that first time is recorded; without them nothing is.

    Raises:
        UsageError: there is no such exercise.
        SandboxError: it could not be run.
    """
    exercise = course.exercise(current_exercise_id(course, exercise_id))
    report = graded(exercise, files, runner, reserve=reserve, typing=True, deep=False, showing=showing)
    if store is not None and now is not None:
        kind = "checked" if aloud else "checked_on_page"
        store.announce(Event(kind, exercise.id, now, {"report": report, "texts": dict(files)}, device))
    if report.verdict is not Verdict.ACCEPTED or store is None or now is None:
        return report
    history = store.history()
    if exercise.id in history.exercises and history.exercises[exercise.id].passed_at:
        return report
    from orienteer.learning.progress import Progress
    from orienteer.services.submit import record_pass_of, submit

    if Progress.over(course.roadmap, history).exercise(exercise.id).passed_at:
        return report
    if not _is_recorded(exercise.id, files, store):
        return submit(
            exercise.id, files, course=course, runner=runner, store=store, now=now, device=device, reserve=reserve
        )[1]
    report = graded(exercise, files, runner, reserve=reserve, deep=True)
    if report.verdict is Verdict.ACCEPTED:
        record_pass_of(exercise, files, report, course=course, store=store, now=now, device=device)
    return report


def _is_recorded(exercise_id: str, files: Mapping[str, Content], store: Store) -> bool:
    """Whether an attempt with just these files is in the log."""
    return as_payload(files) in (made.payload.get("files") for made in store.attempts(exercise_id))
