"""Bring back what was taken away, or add what another machine kept: without loss, and nothing twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from orienteer.exports.progress.layout import SavedText
from orienteer.exports.progress.reading import opened
from orienteer.services.preview_import import ImportPreview, as_draft, preview
from orienteer.storage.drafts import Draft

if TYPE_CHECKING:
    from orienteer.storage.store import Store

BACKUPS = 5
"""How many copies from before an import are kept; the oldest go first."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What was added, and where the database stands as it was before; None where it is no file or nothing was added."""

    added: ImportPreview
    backup: Path | None


def import_progress(file: BinaryIO, *, store: Store, now: datetime) -> Imported:
    """Add what a file holds and isn't here. The file is read whole and the database copied before anything is added.

    Importing twice adds nothing the second time; in whatever order machines are merged, all come to the same history.

    Raises:
        UsageError: it is no export, is damaged, was altered, or comes from a newer Orienteer. Nothing was added.
        StorageError: the copy can't be made, or the database can't be written. Nothing was added.
    """
    with opened(file) as archive:
        would_add = preview(archive, store)
        nothing = would_add.changes_nothing
        backup = None if nothing else store.back_up("before-import", now=now, most=BACKUPS)
        drafts, kept = _drafts(archive.drafts()), _drafts(archive.kept_drafts())
        store.merge(archive.events(), drafts, kept, imported_at=now)
    return Imported(would_add, backup)


def _drafts(texts: Iterator[SavedText]) -> Iterator[tuple[str, Draft]]:
    return ((text.exercise_id, as_draft(text)) for text in texts)
