"""What the file is called inside, and how its lines are written.

A ZIP of four files:

    manifest.json        {"format": "orienteer-progress", "format_version": 2, "exported_at": ISO 8601,
                          "counts": {"events": …, "drafts": …, "kept_drafts": …}}
    events.jsonl         an event a line, in the order of the log:
                         {"id", "kind", "subject", "reference", "at", "device", "payload"}
    drafts.jsonl         what was typed last, an exercise a line: {"exercise_id", "files", "saved_at", "device"}
    kept-drafts.jsonl    texts that met another one and were kept, lines as the drafts'

What an event's payload holds is said in `learning/events.py`. Version 1 was one JSON object with `events` and `drafts`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from orienteer.learning.events import Event, iso

FORMAT = "orienteer-progress"
FORMAT_VERSION = 2

MANIFEST = "manifest.json"
EVENTS = "events.jsonl"
DRAFTS = "drafts.jsonl"
KEPT_DRAFTS = "kept-drafts.jsonl"
NAMES = (EVENTS, DRAFTS, KEPT_DRAFTS, MANIFEST)


@dataclass(frozen=True, slots=True)
class SavedText:
    """A draft as the file holds it. `saved_at` is ISO 8601, UTC."""

    exercise_id: str
    files: Mapping[str, str]
    saved_at: str
    device: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a file holds."""

    events: int
    drafts: int
    kept_drafts: int


def event_line(event: Event) -> str:
    """An event as a line. Lone surrogates survive as escapes."""
    told = {
        "id": event.id,
        "kind": event.kind,
        "subject": event.subject,
        "reference": event.reference,
        "at": iso(event.at),
        "device": event.device,
        "payload": event.payload,
    }
    return as_line(told)


def text_line(text: SavedText) -> str:
    """A draft as a line."""
    told = {
        "exercise_id": text.exercise_id,
        "files": dict(text.files),
        "saved_at": text.saved_at,
        "device": text.device,
    }
    return as_line(told)


def as_line(told: dict[str, Any]) -> str:
    """JSON without line breaks, in ASCII."""
    return json.dumps(told, ensure_ascii=True, separators=(",", ":")) + "\n"
