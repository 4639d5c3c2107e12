"""Choose how to review: limits, when a day begins, how much to recall, and which topics' cards are in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from orienteer.errors import UsageError
from orienteer.learning.events import Event
from orienteer.learning.reviewing import LIMITS
from orienteer.services.naming import current_topic

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.storage.store import Store

SUBJECT = "review"


def set_review(settings: Mapping[str, float], *, store: Store, now: datetime, device: str = "") -> int:
    """Set some of the settings; the others stay.

    Args:
        settings: a name in `learning.reviewing.LIMITS` → its value.

    Returns:
        The event's sequence number.

    Raises:
        UsageError: there is no such setting, or it can't have that value.
    """
    for name, value in settings.items():
        if name not in LIMITS:
            raise UsageError(f"There is no setting {name}.", remedy=f"Choose from {', '.join(LIMITS)}.")
        least, most = LIMITS[name]
        if not least <= value <= most or (name != "retention" and value != int(value)):
            raise UsageError(f"{name.replace('_', ' ').capitalize()} can be from {least:g} to {most:g}, not {value:g}.")
    whole = {name: value if name == "retention" else int(value) for name, value in settings.items()}
    return store.append(Event("review_set", SUBJECT, now, dict(whole), device))[0].sequence


def take_cards(topic_id: str, taken: bool, *, course: Course, store: Store, now: datetime, device: str = "") -> int:
    """Have a topic's cards in, or put them aside. What is known of them is kept.

    Returns:
        The event's sequence number.

    Raises:
        NotFound: there is no such topic.
        UsageError: it has no cards yet.
    """
    _, topic = current_topic(course, topic_id)
    if not topic.cards:
        raise UsageError(f"“{topic.title}” has no cards yet.")
    payload = {"topic": topic.id, "taken": taken}
    return store.append(Event("review_set", SUBJECT, now, payload, device))[0].sequence
