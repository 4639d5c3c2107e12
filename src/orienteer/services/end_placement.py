"""End a placement before its last question, and keep what it has found so far."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from orienteer.learning.events import Event
from orienteer.services.placement_table import placement_table

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.storage.store import Store


def end_placement(*, course: Course, store: Store, now: datetime, device: str = "") -> int:
    """End it here.

    Returns:
        The event's sequence number.

    Raises:
        UsageError: none is going on.
    """
    table = placement_table(course=course, store=store, now=now)
    table.running()
    return store.append(Event("placement_ended", table.id, now, {}, device))[0].sequence
