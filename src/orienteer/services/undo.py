"""Take back a mark, a note or a review."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from orienteer.errors import UsageError
from orienteer.learning.events import Event

if TYPE_CHECKING:
    from orienteer.storage.store import Store

CAN_BE_UNDONE = ("mark_set", "note_kept", "card_reviewed")


def undo(sequence: int, *, store: Store, now: datetime, device: str = "") -> int:
    """Undo an event. Both stay in the log.

    Args:
        sequence: the event's number.

    Returns:
        The number of the event that undoes it.

    Raises:
        UsageError: there is no such event, or it is one that stays.
    """
    found = store.events(after=sequence - 1, limit=1)
    if not found or found[0].sequence != sequence:
        raise UsageError(f"There is no event {sequence}.")
    if found[0].kind not in CAN_BE_UNDONE:
        raise UsageError("Only a mark, a note or a review can be taken back.")
    event = Event("event_undone", found[0].subject, now, {"kind": found[0].kind}, device, found[0].id)
    return store.append(event)[0].sequence
