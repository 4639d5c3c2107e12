"""Events as rows, and back."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Row

from orienteer.learning.events import Event, iso
from orienteer.storage.refusals import refusal


class Stored(NamedTuple):
    """A row of the log as it is read past SQLAlchemy."""

    sequence: int
    id: str
    kind: str
    subject: str
    reference: str
    at: str
    device: str
    payload: str


def to_row(event: Event) -> dict[str, Any]:
    """What is written for an event; the log numbers it."""
    return {
        "id": event.id,
        "kind": event.kind,
        "subject": event.subject,
        "reference": event.reference,
        "at": iso(event.at),
        "device": event.device[:100],
        "payload": to_text(event.payload),
    }


def to_event(row: Row[Any] | Stored) -> Event:
    """The event that a row of the log holds.

    Raises:
        DatabaseIsDamaged: it holds none.
    """
    try:
        return _event(row)
    except (ValueError, TypeError) as error:
        raise refusal(f"event {row.sequence} of it is damaged", "of your progress") from error


def _event(row: Row[Any] | Stored) -> Event:
    return Event(
        kind=row.kind,
        subject=row.subject,
        at=datetime.fromisoformat(row.at),
        payload=json.loads(row.payload),
        device=row.device,
        reference=row.reference,
        id=row.id,
        sequence=row.sequence,
    )


def to_text(value: object) -> str:
    """JSON text; lone surrogates survive as escapes."""
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))
