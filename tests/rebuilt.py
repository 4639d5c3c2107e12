"""A history computed from the whole log at once, which the store's has to equal however it came about."""

from __future__ import annotations

from dataclasses import replace

from orienteer.learning.history import History, fold, undone_by
from orienteer.storage.store import Store


def rebuilt(store: Store) -> History:
    """What the log of a store amounts to, without anything that was computed before."""
    events = store.events()
    return fold(replace(History(), undone=undone_by(events)), events)
