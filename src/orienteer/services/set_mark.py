"""Mark a stop."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from orienteer.learning.events import Event
from orienteer.learning.states import Mark
from orienteer.services.naming import current_topic

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.storage.store import Store


def set_mark(topic_id: str, mark: Mark, *, course: Course, store: Store, now: datetime, device: str = "") -> int:
    """Mark a stop known, skipped or starred, or take a mark away; see `Mark`.

    Returns:
        The event's sequence number.

    Raises:
        UsageError: there is no such topic.
    """
    _, topic = current_topic(course, topic_id)
    return store.append(Event("mark_set", topic.id, now, {"mark": mark}, device))[0].sequence
