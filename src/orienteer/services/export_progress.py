"""Take everything that is kept away as one file; `exports/progress/layout.py` says what is in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import IO, TYPE_CHECKING

from orienteer.exports.progress.layout import Counts, SavedText
from orienteer.exports.progress.writing import write_archive
from orienteer.learning.events import Event
from orienteer.storage.drafts import Draft

if TYPE_CHECKING:
    from orienteer.storage.store import Store

AT_ONCE = 2000
"""Events read from the database in one go."""


def export_progress(target: IO[bytes], *, store: Store, now: datetime) -> Counts:
    """Write the whole log, every draft, and what is kept beside the drafts.

    Returns:
        How much was written.
    """
    return write_archive(
        target,
        events=_events(store),
        drafts=_texts(store.drafts().items()),
        kept_drafts=_texts(store.all_kept_drafts()),
        exported_at=now,
    )


def file_name(now: datetime) -> str:
    """What such a file is called."""
    return f"orienteer-progress-{now:%Y-%m-%d}.zip"


def _events(store: Store) -> Iterator[Event]:
    after = 0
    while events := store.events(after, limit=AT_ONCE):
        yield from events
        after = events[-1].sequence


def _texts(drafts: Iterable[tuple[str, Draft]]) -> Iterator[SavedText]:
    return (SavedText(exercise_id, draft.files, draft.saved_at, draft.device) for exercise_id, draft in drafts)
