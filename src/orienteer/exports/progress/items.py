"""One event or draft of a file that came from elsewhere."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from orienteer.errors import UsageError
from orienteer.exports.progress.layout import SavedText
from orienteer.learning.events import Event, iso
from orienteer.learning.payloads import complaint

LONGEST_NAME = 300
LONGEST_DEVICE = 100
"""Source: the columns of `storage/tables.py`."""

_ID = re.compile(r"[0-9a-f]{32}")


def event_of(found: Any, where: str) -> Event:
    """An event that can be added to a history.

    Raises:
        UsageError: it can't; the sentence begins with `where`.
    """
    told = _table(found, where)
    event = Event(
        kind=_name(told, "kind", where),
        subject=_name(told, "subject", where),
        at=_moment(told, "at", where),
        payload=_table(told.get("payload"), f"The payload of {where[0].lower()}{where[1:]}"),
        device=_name(told, "device", where, LONGEST_DEVICE),
        reference=_name(told, "reference", where),
        id=_name(told, "id", where),
    )
    if not _ID.fullmatch(event.id) or (event.reference and not _ID.fullmatch(event.reference)):
        raise _damaged(where, "its id is no id of Orienteer's")
    if wrong := complaint(event):
        raise _damaged(where, wrong)
    return event


def text_of(found: Any, where: str) -> SavedText:
    """A draft.

    Raises:
        UsageError: it is none; the sentence begins with `where`.
    """
    told = _table(found, where)
    files = _table(told.get("files"), f"The files of {where[0].lower()}{where[1:]}")
    if not all(isinstance(text, str) for text in files.values()):
        raise _damaged(where, "its files are no texts")
    saved_at = iso(_moment(told, "saved_at", where))
    return SavedText(_name(told, "exercise_id", where), files, saved_at, _name(told, "device", where, LONGEST_DEVICE))


def _table(found: Any, where: str) -> dict[str, Any]:
    if not isinstance(found, dict):
        raise UsageError(f"{where} is damaged: it should be a JSON object.", remedy="Export it once more.")
    return found


def _name(told: dict[str, Any], key: str, where: str, longest: int = LONGEST_NAME) -> str:
    found = told.get(key, "" if key in ("device", "reference") else None)
    if not isinstance(found, str) or len(found) > longest or not (found or key in ("device", "reference")):
        raise _damaged(where, f"its “{key}” is no name")
    try:
        found.encode()
    except UnicodeEncodeError as error:
        raise _damaged(where, f"its “{key}” holds half a character") from error
    return found


def _moment(told: dict[str, Any], key: str, where: str) -> datetime:
    try:
        at = datetime.fromisoformat(told[key])
        if at.tzinfo is not None:
            return at.astimezone(UTC)
    except (KeyError, TypeError, ValueError, OverflowError):
        pass
    raise _damaged(where, f"its “{key}” is no moment with a time zone")


def _damaged(where: str, why: str) -> UsageError:
    return UsageError(f"{where} is damaged: {why}.", remedy="Update Orienteer, or export the file once more.")
