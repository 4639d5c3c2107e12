"""Mark topics known after a placement: those that the learner chose, and no others."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from orienteer.learning.events import Event
from orienteer.services.naming import current_topic

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.storage.store import Store


def mark_placed(
    topic_ids: Iterable[str], *, course: Course, store: Store, now: datetime, device: str = ""
) -> tuple[str, ...]:
    """Mark them known, all or none.

    Returns:
        Their ids.

    Raises:
        NotFound: there is no such topic.
    """
    known = tuple(dict.fromkeys(current_topic(course, topic_id)[1].id for topic_id in topic_ids))
    if known:
        store.append(*(Event("mark_set", topic_id, now, {"mark": "known"}, device) for topic_id in known))
    return known
