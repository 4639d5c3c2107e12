"""Put a text aside before another takes its place in the editor."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from orienteer.learning.events import iso
from orienteer.services.naming import current_exercise_id
from orienteer.storage.drafts import Draft

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.storage.store import Store


def put_aside(
    exercise_id: str, files: dict[str, str], *, course: Course, store: Store, now: datetime, device: str = ""
) -> None:
    """Keep the text beside the draft, where the exercise's history has it.

    Raises:
        UsageError: there is no such exercise.
    """
    store.keep_draft(current_exercise_id(course, exercise_id), Draft(files, 0, iso(now), device))
