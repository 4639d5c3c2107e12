"""Begin a placement."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import TYPE_CHECKING

from orienteer.errors import UsageError
from orienteer.learning.events import Event
from orienteer.learning.path import EVERYONE
from orienteer.services.placement_table import placement_table
from orienteer.services.read_roadmap import known_role

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.storage.store import Store


def begin_placement(
    role: str = EVERYONE, *, course: Course, store: Store, now: datetime, device: str = "", again: bool = True
) -> int:
    """Begin one, over whatever was begun before.

    Args:
        role: whose path is asked about.
        again: begin anew where one is going on; else that one goes on.

    Returns:
        The event's sequence number; 0 where one goes on.

    Raises:
        UsageError: there is no such role, or nothing on its path can be asked about.
    """
    course.refresh()
    known_role(course.roadmap, role)
    current = placement_table(course=course, store=store, now=now, role=role)
    if current.id and not current.told.ended_at and not again:
        return 0
    if not placement_table(course=course, store=store, now=now, role=role, begun=False).pool:
        raise UsageError("No topic of this path has questions yet, so nobody can be placed on it.")
    subject = f"placement/{uuid.uuid4().hex}"
    return store.append(Event("placement_begun", subject, now, {"role": role}, device))[0].sequence
