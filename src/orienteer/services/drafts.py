"""Drafts: what is typed, saved as it is typed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from orienteer.learning.events import Event, iso
from orienteer.services.naming import current_exercise_id
from orienteer.services.views.exercise import DraftView, KeptDraft
from orienteer.storage.drafts import Draft

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.storage.store import Store


@dataclass(frozen=True, slots=True)
class DraftConflict:
    """What somebody else saved since; what was sent is kept beside it."""

    files: dict[str, str]
    revision: int
    saved_at: str


def save_draft(
    exercise_id: str,
    files: dict[str, str],
    *,
    revision: int,
    course: Course,
    store: Store,
    now: datetime,
    device: str = "",
) -> DraftView | DraftConflict:
    """Save what was typed over a revision (0 for none).

    Raises:
        UsageError: there is no such exercise.
    """
    exercise_id = current_exercise_id(course, exercise_id)
    written, standing = store.save_draft(exercise_id, Draft(files, 0, iso(now), device), over=revision)
    if not written:
        return DraftConflict(standing.files, standing.revision, standing.saved_at)
    payload = {"revision": standing.revision, "saved_at": standing.saved_at}
    store.announce(Event("draft_saved", exercise_id, now, payload, device))
    return DraftView(standing.files, standing.saved_at, standing.revision)


def load_draft(exercise_id: str, *, course: Course, store: Store) -> DraftView | None:
    """What was typed last, also under a name that the exercise had before.

    Raises:
        UsageError: there is no such exercise.
    """
    draft = store.draft(current_exercise_id(course, exercise_id))
    return None if draft is None else DraftView(draft.files, draft.saved_at, draft.revision)


def kept_drafts(exercise_id: str, *, course: Course, store: Store) -> list[KeptDraft]:
    """Texts that were overwritten from elsewhere, newest first."""
    kept = store.kept_drafts(current_exercise_id(course, exercise_id))
    return [KeptDraft(draft.files, draft.saved_at, draft.device) for draft in kept]
