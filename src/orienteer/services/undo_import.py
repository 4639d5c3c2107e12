"""Take back an import: what it added goes, what it replaced comes back, and what was typed since stays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from orienteer.errors import UsageError
from orienteer.services.import_progress import BACKUPS
from orienteer.services.preview_import import KINDS_IN_WORDS
from orienteer.storage.imports import ImportMade

if TYPE_CHECKING:
    from orienteer.storage.store import Store


@dataclass(frozen=True, slots=True)
class UndoneImport:
    """What was taken out, in words and how much of it; drafts that were typed in since; the copy from before."""

    rows: tuple[tuple[str, int], ...]
    texts_left: int
    backup: Path | None


def latest_import(*, store: Store) -> ImportMade | None:
    """The import that would be undone; None where there is none."""
    return store.latest_import()


def undo_import(*, store: Store, now: datetime, number: int | None = None) -> UndoneImport:
    """Undo the last import. The database is copied first.

    Its events leave the log, and with them what was recorded about them here since, such as the verdict on an
    imported attempt. They are still in the file, which can be imported again.

    Args:
        number: the import that is meant; None for the last one.

    Raises:
        UsageError: there is none, or another one was made since.
        StorageError: the copy can't be made, or the database can't be written. Nothing was changed.
    """
    last = store.latest_import()
    if last is None:
        raise UsageError("There is no import that could be undone.")
    if number not in (None, last.number):
        raise UsageError("That isn't the last import any more.", remedy="Look again at which one would be undone.")
    backup = store.back_up("before-undo", now=now, most=BACKUPS)
    taken = store.take_out(last.number, now=now)
    if taken is None:
        raise UsageError("Another import was made or undone just now.", remedy="Look again and choose.")
    rows = [(KINDS_IN_WORDS.get(kind, kind.replace("_", " ")), count) for kind, count in taken.kinds.items()]
    rows += [("drafts put back as they were", taken.texts_put_back)] if taken.texts_put_back else []
    return UndoneImport(tuple(rows), taken.texts_left, backup)
