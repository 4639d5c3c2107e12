"""Bring back what was taken away, or add what another machine kept. Nothing that is here is overwritten."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from orienteer.errors import UsageError
from orienteer.learning.events import KINDS, Event
from orienteer.learning.history import History, fold
from orienteer.services.export_progress import FORMAT, FORMAT_VERSION
from orienteer.storage.drafts import Draft

if TYPE_CHECKING:
    from orienteer.storage.store import Store


def import_progress(document: dict[str, Any], *, store: Store) -> tuple[int, int]:
    """Add the events of an exported file. A draft that meets another one is kept beside it.

    Returns:
        How many events were new, and how many were here already.

    Raises:
        UsageError: the file isn't such an export, or comes from a newer Orienteer. Nothing was added.
    """
    if document.get("format") != FORMAT:
        raise UsageError("This file is not an export of Orienteer's.", remedy="Choose one that `export` has written.")
    if document.get("format_version") != FORMAT_VERSION:
        raise UsageError("This file was written by a newer Orienteer.", remedy="Update this one, then import it.")
    events = [_event(found, place) for place, found in enumerate(_listed(document, "events"), start=1)]
    drafts = [_draft(found, place) for place, found in enumerate(_listed(document, "drafts"), start=1)]
    added = store.merge(events)
    for exercise_id, draft in drafts:
        standing = store.draft(exercise_id)
        if standing is None:
            store.save_draft(exercise_id, draft, over=0)
        elif standing.files != draft.files:
            store.keep_draft(exercise_id, draft)
    return added, len(events) - added


def _listed(document: dict[str, Any], key: str) -> list[Any]:
    found = document.get(key, [])
    if not isinstance(found, list):
        raise UsageError(f"In this file, “{key}” should be a list.")
    return found


def _event(found: Any, place: int) -> Event:
    try:
        event = Event(
            kind=found["kind"],
            subject=str(found["subject"]),
            at=datetime.fromisoformat(found["at"]),
            payload=dict(found["payload"]),
            device=str(found.get("device", "")),
            reference=str(found.get("reference", "")),
            id=found["id"],
        )
        if event.kind not in KINDS or event.at.tzinfo is None or not isinstance(event.id, str) or len(event.id) != 32:
            raise ValueError(event.kind)
        fold(History(), [event])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UsageError(f"Event {place} of this file is damaged. Nothing was added.") from error
    return event


def _draft(found: Any, place: int) -> tuple[str, Draft]:
    try:
        files = {str(name): str(text) for name, text in found["files"].items()}
        return str(found["exercise_id"]), Draft(files, 0, str(found["saved_at"]), str(found.get("device", "")))
    except (KeyError, TypeError, AttributeError) as error:
        raise UsageError(f"Draft {place} of this file is damaged. Nothing was added.") from error
