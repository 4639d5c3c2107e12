"""Begin an exercise again from blank. What was typed before is kept beside."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from orienteer.learning.events import Event, iso
from orienteer.services.naming import current_exercise_id
from orienteer.services.views.exercise import DraftView
from orienteer.storage.drafts import Draft

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.storage.store import Store


def start_blank(exercise_id: str, *, course: Course, store: Store, now: datetime, device: str = "") -> DraftView:
    """Put the starter in the place of the draft; the draft goes to the kept ones.

    Raises:
        NotFound: there is no such exercise.
    """
    exercise = course.exercise(current_exercise_id(course, exercise_id))
    blank = {exercise.file_name: exercise.starter}
    standing = store.draft(exercise.id)
    while standing is None or standing.files != blank:
        if standing is not None:
            store.keep_draft(exercise.id, standing)
        over = 0 if standing is None else standing.revision
        _, standing = store.save_draft(exercise.id, Draft(blank, 0, iso(now), device), over=over)
    payload = {"revision": standing.revision, "saved_at": standing.saved_at}
    store.announce(Event("draft_saved", exercise.id, now, payload, device))
    return DraftView(standing.files, standing.saved_at, standing.revision)
