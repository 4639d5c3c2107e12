"""Drafts: snapshots beside the log. The last one written stands; one that it met is kept."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from orienteer.storage.rows import to_text
from orienteer.storage.tables import drafts, kept_drafts

KEPT_OF_EACH = 20
"""How many overwritten texts of one exercise are kept; the oldest go first."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A text as it was saved. `revision` counts from 1; `saved_at` is ISO 8601, UTC."""

    files: dict[str, str]
    revision: int
    saved_at: str
    device: str


def read(connection: Connection, exercise_id: str) -> Draft | None:
    """The draft of an exercise, if there is one."""
    row = connection.execute(select(drafts).where(drafts.c.exercise_id == exercise_id)).first()
    return None if row is None else Draft(json.loads(row.files), row.revision, row.saved_at, row.device)


def write(connection: Connection, exercise_id: str, draft: Draft, *, over: int) -> tuple[bool, Draft]:
    """Save a draft that was typed over revision `over`.

    Returns:
        Whether it stands, and what stands now. Where somebody saved since, theirs stands, and both are kept.
    """
    standing = read(connection, exercise_id)
    if standing is None:
        saved = Draft(draft.files, 1, draft.saved_at, draft.device)
        connection.execute(insert(drafts).values(exercise_id=exercise_id, **_columns(saved)))
        return True, saved
    if standing.files == draft.files:
        return True, standing
    if standing.revision != over:
        for text in (standing, draft):
            keep(connection, exercise_id, text)
        return False, standing
    saved = Draft(draft.files, standing.revision + 1, draft.saved_at, draft.device)
    connection.execute(update(drafts).where(drafts.c.exercise_id == exercise_id).values(**_columns(saved)))
    return True, saved


def keep(connection: Connection, exercise_id: str, draft: Draft) -> None:
    """Keep a text beside the draft, once, and let the oldest of many go."""
    files = to_text(draft.files)
    digest = hashlib.sha256(files.encode()).hexdigest()
    here = kept_drafts.c.exercise_id == exercise_id
    connection.execute(delete(kept_drafts).where(here, kept_drafts.c.digest == digest))
    connection.execute(
        insert(kept_drafts).values(
            exercise_id=exercise_id, digest=digest, files=files, saved_at=draft.saved_at, device=draft.device
        )
    )
    newest = select(kept_drafts.c.number).where(here).order_by(kept_drafts.c.number.desc()).limit(KEPT_OF_EACH)
    connection.execute(delete(kept_drafts).where(here, kept_drafts.c.number.not_in(newest)))


def kept(connection: Connection, exercise_id: str) -> list[Draft]:
    """The texts that are kept beside the draft, newest first."""
    rows = connection.execute(
        select(kept_drafts).where(kept_drafts.c.exercise_id == exercise_id).order_by(kept_drafts.c.number.desc())
    )
    return [Draft(json.loads(row.files), 0, row.saved_at, row.device) for row in rows]


def _columns(draft: Draft) -> dict[str, Any]:
    return {
        "revision": draft.revision,
        "files": to_text(draft.files),
        "saved_at": draft.saved_at,
        "device": draft.device[:100],
    }


def read_all(connection: Connection) -> dict[str, Draft]:
    """Every draft, by exercise."""
    rows = connection.execute(select(drafts).order_by(drafts.c.exercise_id))
    return {row.exercise_id: Draft(json.loads(row.files), row.revision, row.saved_at, row.device) for row in rows}
