"""Ask for a hint."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from orienteer.errors import UsageError
from orienteer.learning.events import Event
from orienteer.learning.progress import Progress
from orienteer.services.naming import current_exercise_id
from orienteer.services.views.exercise import HintView

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.storage.store import Store


def show_hint(
    exercise_id: str, step: int, *, course: Course, store: Store, now: datetime, device: str = ""
) -> HintView:
    """A hint; that it was shown is recorded the first time.

    Args:
        step: from 1.

    Raises:
        UsageError: there is no such exercise, or it has fewer hints.
    """
    exercise = course.exercise(current_exercise_id(course, exercise_id))
    if not 1 <= step <= len(exercise.hints):
        raise UsageError(f"{exercise.title} has {len(exercise.hints)} hints, and there is no step {step}.")
    shown = Progress.over(course.roadmap, store.history()).exercise(exercise.id).hints
    if step not in shown:
        store.append(Event("hint_shown", exercise.id, now, {"step": step}, device))
    return HintView(step, exercise.hints[step - 1])
