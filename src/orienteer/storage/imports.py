"""What an import added, kept beside the log so that it can be taken out again, and the texts that it replaced."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BindParameter, Connection, Row, bindparam, delete, func, insert, select, update

from orienteer.storage.rows import to_text
from orienteer.storage.tables import drafts, imports, kept_drafts
from orienteer.storage.tables import events as log

AT_ONCE = 500
"""Ids in one statement. Source: https://sqlite.org/limits.html, 9: older versions allow 999 parameters."""

_IDS: BindParameter[list[str]] = bindparam("ids", expanding=True)
_ABOUT = select(log.c.id).where(log.c.reference.in_(_IDS))
_KINDS = select(log.c.kind, func.count()).where(log.c.id.in_(_IDS)).group_by(log.c.kind)
_GONE = delete(log).where(log.c.id.in_(_IDS))
UNDONE = select(func.count()).select_from(imports).where(imports.c.undone_at != "")
"""How many imports were undone: a history that was computed before the last of them says too much."""


@dataclass(frozen=True, slots=True)
class ImportMade:
    """An import that can be undone: its number, when it was made (ISO 8601), and how many events it added."""

    number: int
    imported_at: str
    events: int


@dataclass(frozen=True, slots=True)
class TakenOut:
    """What undoing an import did.

    Args:
        kinds: kind of event → how many were taken out.
        texts_put_back: drafts that are as they were before, or gone where there was none.
        texts_left: drafts that were typed in since, and stay.
    """

    kinds: dict[str, int]
    texts_put_back: int
    texts_left: int


class Texts:
    """The drafts of some exercises and what is kept beside them, as they are before an import touches them."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.before: dict[str, dict[str, Any]] = {}

    def remember(self, exercise_id: str) -> None:
        """Called before an exercise's texts are touched; what it says first counts."""
        if exercise_id not in self.before:
            self.before[exercise_id] = _texts(self.connection, exercise_id)

    def changed(self) -> dict[str, Any]:
        """Exercise → its texts before and after, where they differ."""
        after = {exercise_id: _texts(self.connection, exercise_id) for exercise_id in self.before}
        return {
            name: {"before": self.before[name], "after": after[name]}
            for name in self.before
            if self.before[name] != after[name]
        }


def record(connection: Connection, event_ids: list[str], texts: dict[str, Any], imported_at: str) -> None:
    """Keep what an import added; nothing where it added nothing."""
    if event_ids or texts:
        told = {"events": to_text(event_ids), "texts": to_text(texts)}
        connection.execute(insert(imports).values(imported_at=imported_at, undone_at="", **told))


def latest(connection: Connection) -> ImportMade | None:
    """The last import that wasn't undone."""
    row = _latest(connection)
    return None if row is None else ImportMade(row.number, row.imported_at, len(json.loads(row.events)))


def take_out(connection: Connection, number: int, undone_at: str) -> TakenOut | None:
    """Delete what the last import added and what was recorded about that since, and put texts back.

    Args:
        number: the import's; None is returned, and nothing done, where it isn't the last one.
    """
    row = _latest(connection)
    if row is None or row.number != number:
        return None
    ids = _with_what_is_about_them(connection, json.loads(row.events))
    kinds: dict[str, int] = {}
    for chunk in _chunks(ids):
        for kind, count in connection.execute(_KINDS, {"ids": chunk}):
            kinds[kind] = kinds.get(kind, 0) + count
        connection.execute(_GONE, {"ids": chunk})
    put_back = [_put_back(connection, name, told) for name, told in json.loads(row.texts).items()]
    connection.execute(
        update(imports).where(imports.c.number == number).values(undone_at=undone_at, events="[]", texts="{}")
    )
    return TakenOut(kinds, sum(put_back), len(put_back) - sum(put_back))


def _latest(connection: Connection) -> Row[Any] | None:
    return connection.execute(
        select(imports).where(imports.c.undone_at == "").order_by(imports.c.number.desc()).limit(1)
    ).first()


def _with_what_is_about_them(connection: Connection, ids: Iterable[str]) -> list[str]:
    """A verdict on an imported attempt, or taking an imported mark back, means nothing without it."""
    found = dict.fromkeys(ids)
    new = list(found)
    while new:
        about = [each for chunk in _chunks(new) for each in connection.execute(_ABOUT, {"ids": chunk}).scalars()]
        new = [each for each in about if each not in found]
        found |= dict.fromkeys(new)
    return list(found)


def _chunks(ids: list[str]) -> list[list[str]]:
    return [ids[at : at + AT_ONCE] for at in range(0, len(ids), AT_ONCE)]


def _texts(connection: Connection, exercise_id: str) -> dict[str, Any]:
    standing = connection.execute(select(drafts).where(drafts.c.exercise_id == exercise_id)).first()
    kept = connection.execute(select(kept_drafts).where(kept_drafts.c.exercise_id == exercise_id))
    return {
        "draft": standing and {"files": standing.files, "saved_at": standing.saved_at, "device": standing.device},
        "kept": {row.digest: [row.saved_at, row.device] for row in kept},
    }


def _put_back(connection: Connection, exercise_id: str, told: dict[str, Any]) -> bool:
    """Whether an exercise's texts are as they were before; where it was typed in since they are left as they are."""
    before, after = told["before"], told["after"]
    if _texts(connection, exercise_id)["draft"] != after["draft"]:
        return False
    here = drafts.c.exercise_id == exercise_id
    if before["draft"] is None:
        connection.execute(delete(drafts).where(here))
    elif before["draft"] != after["draft"]:
        connection.execute(update(drafts).where(here).values(revision=drafts.c.revision + 1, **before["draft"]))
    for digest in after["kept"]:
        row = (kept_drafts.c.exercise_id == exercise_id) & (kept_drafts.c.digest == digest)
        if digest not in before["kept"]:
            connection.execute(delete(kept_drafts).where(row))
        else:
            saved_at, device = before["kept"][digest]
            connection.execute(update(kept_drafts).where(row).values(saved_at=saved_at, device=device))
    return True
