"""Rate a card."""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from orienteer.errors import UsageError
from orienteer.learning.days import moment
from orienteer.learning.events import Event
from orienteer.learning.memory import RATINGS
from orienteer.services.todays_deck import todays_table

if TYPE_CHECKING:
    from orienteer.course.library import Course
    from orienteer.storage.store import Store


def review_card(
    card_id: str,
    rating: int,
    *,
    course: Course,
    store: Store,
    now: datetime,
    zone: tzinfo | None = None,
    device: str = "",
) -> int:
    """Record how well a card was known.

    A review is never recorded before the one that it follows, even where the clock was set back since; the day that it
    belongs to is the present clock's.

    Args:
        rating: 1 again, 2 hard, 3 good, 4 easy.

    Returns:
        The event's sequence number.

    Raises:
        NotFound: there is no such card.
        UsageError: there is no such rating.
    """
    if rating not in RATINGS:
        raise UsageError(f"A rating is 1, 2, 3 or 4, and {rating} is none.")
    table = todays_table(course=course, store=store, now=now, zone=zone)
    topic, card = table.found(card_id)
    known = f"{topic.id}/{card.id}"
    reviews = table.history(known).reviews
    at = max(now, moment(reviews[-1].at_ms) + timedelta(milliseconds=1)) if reviews else now
    payload = {"rating": rating, "day": date.fromordinal(table.clock.today).isoformat()}
    return store.append(Event("card_reviewed", known, at, payload, device))[0].sequence
