"""Keep a private note on a stop."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from orienteer.learning.events import Event
from orienteer.services.naming import current_topic

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.storage.store import Store


def keep_note(topic_id: str, text: str, *, course: Course, store: Store, now: datetime, device: str = "") -> int:
    """Keep a note; an empty one removes it.

    Returns:
        The event's sequence number.

    Raises:
        UsageError: there is no such topic.
    """
    _, topic = current_topic(course, topic_id)
    return store.append(Event("note_kept", topic.id, now, {"text": text.strip()}, device))[0].sequence
