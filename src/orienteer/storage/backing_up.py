"""Whole copies of the database, made before something that can't be taken back."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine

from orienteer.errors import StorageError
from orienteer.storage.addresses import database_file


def back_up(engine: Engine, why: str, now: datetime) -> Path | None:
    """A copy, also of what stands in the write-ahead log, made by SQLite itself, in the folder `backups` beside it.

    A server's database is backed up by whoever runs the server.

    Args:
        why: goes into its name, and so does the time.

    Returns:
        The copy; None where the database is no file.

    Raises:
        StorageError: it can't be made.
    """
    file = database_file(engine.url)
    if file is None:
        return None
    backup = file.parent / "backups" / f"{file.stem}-{why}-{now:%Y%m%dT%H%M%S%f}{file.suffix}"
    try:
        backup.parent.mkdir(exist_ok=True)
        with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(backup)) as target:
            source.backup(target)
    except (OSError, sqlite3.Error) as error:
        with suppress(OSError):
            backup.unlink(missing_ok=True)
        raise StorageError(
            f"A copy of the database could not be made at {backup} ({error}).",
            remedy="Nothing was changed. Make room or give yourself the right to write there, then try again.",
        ) from error
    return backup


def keep_newest(backup: Path, why: str, most: int) -> None:
    """Let the oldest copies that were made for the same reason go."""
    stem = backup.name.partition(f"-{why}-")[0]
    for old in sorted(backup.parent.glob(f"{stem}-{why}-*{backup.suffix}"))[:-most]:
        old.unlink(missing_ok=True)
