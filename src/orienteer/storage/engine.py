"""How a database is opened: what SQLite needs, and what is said when it can't be used."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import QueuePool

from orienteer.storage.refusals import refusal

BUSY_SECONDS = 5.0
"""How long a write waits for another process before it gives up."""


def open_engine(url: str, *, busy_seconds: float = BUSY_SECONDS) -> Engine:
    """An engine for a database's address.

    Args:
        url: as SQLAlchemy reads it; `sqlite://` is a database in memory.
        busy_seconds: how long a write waits for another process.
    """
    address = make_url(url)
    if address.get_backend_name() != "sqlite":
        return create_engine(address, pool_pre_ping=True)
    options: dict[str, Any] = {"connect_args": {"check_same_thread": False, "timeout": busy_seconds}}
    if database_file(address) is None:
        # one connection, which is the database; threads take turns
        options |= {"poolclass": QueuePool, "pool_size": 1, "max_overflow": 0}
    engine = create_engine(address, **options)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def database_file(url: URL | str) -> Path | None:
    """The file that a SQLite address names, or None (in memory, or another database)."""
    address = make_url(url)
    if address.get_backend_name() != "sqlite" or address.database in (None, "", ":memory:"):
        return None
    return Path(str(address.database))


def refuse_what_is_read_only(engine: Engine) -> None:
    """Try to write, and take it back: a database that can't be written is refused now, not at the first attempt.

    SQLite begins a transaction for writing on a read-only file without a word, so something has to be written.
    """
    with engine.connect() as connection:
        connection.execution_options(writes=True)
        with connection.begin() as transaction:
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = version_num")
            transaction.rollback()


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    """WAL with synchronous=NORMAL: what was committed survives the death of the process at any moment.

    Only a power cut may take the last commits, and never the file. Source: https://sqlite.org/wal.html, section 3.2 and
    https://sqlite.org/pragma.html#pragma_synchronous.
    """
    connection.isolation_level = None  # we begin transactions ourselves
    try:
        connection.execute("PRAGMA journal_mode=WAL")
    except sqlite3.OperationalError as error:
        if "readonly" not in str(error):
            raise
    connection.execute("PRAGMA synchronous=NORMAL")
    connection.execute("PRAGMA foreign_keys=ON")


def _begin(connection: Any) -> None:
    """A writer takes the lock at once, so that it never fails half-way through."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def told(engine: Engine) -> Iterator[None]:
    """Turn a database's refusal into a sentence.

    Raises:
        DatabaseIsLocked: another process holds it.
        DatabaseIsReadOnly: it can't be written, or not be opened.
        DatabaseIsDamaged: it can't be read, or is no database.
        DiskIsFull: there is no room for more.
        StorageError: anything else.
    """
    try:
        yield
    except (DatabaseError, sqlite3.DatabaseError) as error:
        where = database_file(engine.url) or engine.url.render_as_string(hide_password=True)
        raise refusal(str(getattr(error, "orig", error)), where) from error
