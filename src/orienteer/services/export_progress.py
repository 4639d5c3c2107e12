"""Take everything that is kept away as one file.

    {"format": "orienteer-progress", "format_version": 1, "exported_at": ISO 8601,
     "events": [{"id", "kind", "subject", "reference", "at", "device", "payload"}, …],       in the order of the log
     "drafts": [{"exercise_id", "files", "revision", "saved_at", "device"}, …]}

What an event's payload holds is said in `learning/events.py`.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING

from orienteer.learning.events import iso
from orienteer.storage.rows import to_row

if TYPE_CHECKING:
    from orienteer.storage.store import Store

FORMAT = "orienteer-progress"
FORMAT_VERSION = 1


def export_progress(*, store: Store, now: datetime) -> str:
    """The whole history as JSON text."""
    events = [{**to_row(event), "payload": event.payload} for event in store.events()]
    drafts = [
        {
            "exercise_id": exercise_id,
            "files": draft.files,
            "revision": draft.revision,
            "saved_at": draft.saved_at,
            "device": draft.device,
        }
        for exercise_id, draft in store.drafts().items()
    ]
    document = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "exported_at": iso(now),
        "events": events,
        "drafts": drafts,
    }
    return json.dumps(document, ensure_ascii=True, indent=1) + "\n"
