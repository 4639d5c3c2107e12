"""Take back a mark, a note or a review."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from orienteer.errors import NotFound, UsageError
from orienteer.learning.events import Event

if TYPE_CHECKING:
    from orienteer.storage.store import Store

LARGEST = 2**63 - 1
"""No event has a larger number. Source: SQLite's INTEGER and PostgreSQL's bigint have 64 bits and a sign."""
CAN_BE_UNDONE = ("mark_set", "note_kept", "card_reviewed")


def undo(sequence: int, *, store: Store, now: datetime, device: str = "") -> int:
    """Undo an event. Both stay in the log.

    Args:
        sequence: the event's number.

    Returns:
        The number of the event that undoes it.

    Raises:
        NotFound: there is no such event.
        UsageError: it is one that stays, or was taken back already.
    """
    found = store.events(after=sequence - 1, limit=1) if 0 < sequence <= LARGEST else []
    if not found or found[0].sequence != sequence:
        raise NotFound(f"There is no event {sequence}.")
    if found[0].kind not in CAN_BE_UNDONE:
        raise UsageError("Only a mark, a note or a review can be taken back.")
    if found[0].id in store.history().undone:
        raise UsageError("That was taken back already.")
    event = Event("event_undone", found[0].subject, now, {"kind": found[0].kind}, device, found[0].id)
    return store.append(event)[0].sequence
