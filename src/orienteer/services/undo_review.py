"""Take back the latest rating."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from orienteer.errors import NotFound
from orienteer.services.undo import undo

if TYPE_CHECKING:
    from orienteer.storage.store import Store

FURTHEST = 200
"""So many ratings can be taken back one after the other."""


def undo_review(*, store: Store, now: datetime, device: str = "") -> str:
    """Take back the latest rating that stands. Asked again, it takes back the one before.

    Returns:
        The card's id.

    Raises:
        NotFound: there is no rating to take back.
    """
    undone = store.history().undone
    for event in store.latest("card_reviewed", FURTHEST):
        if event.id not in undone:
            undo(event.sequence, store=store, now=now, device=device)
            return event.subject
    raise NotFound("There is no rating to take back.")
