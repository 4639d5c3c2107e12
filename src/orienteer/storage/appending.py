"""Adding to the log: what every submission waits for, twice."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from typing import Any

from sqlalchemy import Engine, insert

from orienteer.storage.tables import events as log

_NAMES = [column.name for column in log.c if column.name != "sequence"]
_INSERT = f"INSERT INTO events ({', '.join(_NAMES)}) VALUES ({', '.join(f':{name}' for name in _NAMES)})"


def appended(engine: Engine, rows: Iterable[dict[str, Any]]) -> list[int]:
    """Add rows to the log, all or none, and return their numbers. When it returns they are on disk.

    SQLite is told so directly: SQLAlchemy's way of doing it takes longer than SQLite does.
    """
    if engine.dialect.name != "sqlite":
        return appended_anywhere(engine, rows)
    numbers = []
    with closing(engine.raw_connection()) as connection:  # closed without a commit, nothing of it stays
        cursor = connection.cursor()
        cursor.execute("BEGIN IMMEDIATE")
        for row in rows:
            cursor.execute(_INSERT, row)
            numbers.append(int(cursor.lastrowid))
        connection.commit()
    return numbers


def appended_anywhere(engine: Engine, rows: Iterable[dict[str, Any]]) -> list[int]:
    """`appended` for any database that SQLAlchemy knows."""
    with engine.begin() as transaction:
        made = [transaction.execute(insert(log), row).inserted_primary_key for row in rows]
    return [int(key[0]) for key in made if key is not None]
