"""Drafts: snapshots beside the log. The last one written stands; one that it met is kept."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

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
    digest = _digest(files)
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


def merge(connection: Connection, exercise_id: str, draft: Draft) -> None:
    """Take in another machine's draft: of two texts the later one stands, and both are kept.

    In whatever order machines are merged, the same text stands and the same are kept.
    """
    standing = read(connection, exercise_id)
    if standing is None:
        connection.execute(insert(drafts).values(exercise_id=exercise_id, **_columns(replace(draft, revision=1))))
        return
    if standing.files != draft.files:
        for text in (standing, draft):
            add(connection, exercise_id, text)
    elif _kept_row(connection, exercise_id, draft) is not None:
        add(connection, exercise_id, draft)
    if is_later(draft, standing):
        same = standing.files == draft.files
        saved = replace(draft, revision=standing.revision if same else standing.revision + 1)
        connection.execute(update(drafts).where(drafts.c.exercise_id == exercise_id).values(**_columns(saved)))


def is_later(draft: Draft, standing: Draft) -> bool:
    """Whether a draft stands before another one; at the same moment something else about them has to decide."""
    return _age(draft) > _age(standing)


def add(connection: Connection, exercise_id: str, draft: Draft) -> None:
    """Keep a text beside the draft, once, and let none go for it. It says when it was saved last."""
    found, standing = _kept_row(connection, exercise_id, draft), read(connection, exercise_id)
    stamps = [(draft.saved_at, draft.device[:100])]
    if standing is not None and standing.files == draft.files:
        stamps.append((standing.saved_at, standing.device))
    if found is not None:
        stamps.append((found.saved_at, found.device))
    stamp = dict(zip(("saved_at", "device"), max(stamps), strict=True))
    if found is None:
        files = to_text(draft.files)
        values = {"exercise_id": exercise_id, "digest": _digest(files), "files": files, **stamp}
        connection.execute(insert(kept_drafts).values(**values))
    else:
        connection.execute(update(kept_drafts).where(kept_drafts.c.number == found.number).values(**stamp))


def all_kept(connection: Connection) -> list[tuple[str, Draft]]:
    """Every text that was kept, with its exercise, oldest first."""
    rows = connection.execute(select(kept_drafts).order_by(kept_drafts.c.number))
    return [(row.exercise_id, Draft(json.loads(row.files), 0, row.saved_at, row.device)) for row in rows]


def _kept_row(connection: Connection, exercise_id: str, draft: Draft) -> Row[Any] | None:
    here = (kept_drafts.c.exercise_id == exercise_id) & (kept_drafts.c.digest == _digest(to_text(draft.files)))
    return connection.execute(select(kept_drafts).where(here)).first()


def _age(draft: Draft) -> tuple[str, str, str]:
    return draft.saved_at, _digest(to_text(draft.files)), draft.device[:100]


def _digest(files: str) -> str:
    return hashlib.sha256(files.encode()).hexdigest()
