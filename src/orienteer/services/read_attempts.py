"""Read what one has written for an exercise before: attempts, and drafts that were put aside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from orienteer.learning.events import Event, iso
from orienteer.services.files import from_payload
from orienteer.services.naming import current_exercise_id
from orienteer.services.views.exercise import PastText

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.storage.store import Store

MOST = 50
"""Attempts that are told with their text, the newest."""


def read_attempts(exercise_id: str, *, course: Course, store: Store) -> list[PastText]:
    """Every text that was submitted or put aside, the newest first.

    Raises:
        UsageError: there is no such exercise.
    """
    exercise_id = current_exercise_id(course, exercise_id)
    graded = {event.reference: event.payload for event in store.grades(exercise_id)}
    attempts = [_attempt(made, graded.get(made.id, {})) for made in store.attempts(exercise_id)[-MOST:]]
    drafts = [PastText("draft", kept.files, kept.saved_at, kept.device) for kept in store.kept_drafts(exercise_id)]
    return sorted((*(each for each in attempts if each.files), *drafts), key=lambda each: each.at, reverse=True)


def _attempt(made: Event, grade: dict[str, Any]) -> PastText:
    content = from_payload(made.payload.get("files", {})) or {}
    files = {name: text.decode("utf-8", "replace") for name, text in content.items()}
    report = grade.get("report")
    checks = report.get("checks", []) if isinstance(report, dict) else []
    passed = sum(check.get("outcome") == "passed" for check in checks)
    return PastText("attempt", files, iso(made.at), made.device, str(grade.get("verdict", "")), passed, len(checks))
