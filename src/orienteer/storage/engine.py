"""How a database is opened: what SQLite needs, and what is said when it can't be used."""

from __future__ import annotations

import ctypes
import random
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from orienteer.storage.addresses import database_file, place_of, read_address, usable
from orienteer.storage.refusals import refusal
from orienteer.storage.tables import HEAD, events

BUSY_SECONDS = 5.0
"""How long a write waits for another process before it gives up."""

TURN_SECONDS = 0.01
"""How long who held the database alone leaves it to others: a choice of ours, longer than opening it takes."""

ALONE = "alone"
"""The mark of a connection that holds the database alone."""

_KIND = 0xFF
"""Of an extended result code the part that says its kind. Source: https://sqlite.org/rescode.html, section 2."""


def open_engine(url: str, *, busy_seconds: float = BUSY_SECONDS) -> Engine:
    """An engine for a database's address.

    Args:
        url: as SQLAlchemy reads it; `sqlite://` is a database in memory.
        busy_seconds: how long a write waits for another process.

    Raises:
        UsageError: the address is none, or its driver isn't installed.
    """
    address = read_address(url)
    if address.get_backend_name() != "sqlite":
        return _made(address, pool_pre_ping=True)
    options: dict[str, Any] = {"connect_args": {"check_same_thread": False, "timeout": busy_seconds}}
    file = database_file(address)
    if file is None or not _has_room(file):
        # one connection, which is the database, or holds it alone; threads take turns
        options |= {"poolclass": QueuePool, "pool_size": 1, "max_overflow": 0}
    engine = _made(address, **options)
    event.listen(engine, "do_connect", _connected)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "checkin", _left)
    return engine


def _made(address: URL, **options: Any) -> Engine:
    with usable(address):
        return create_engine(address, **options)


def abandon(engine: Engine) -> None:
    """Have nothing more written to the database's file, now or at the end of the process.

    Whoever closes the last connection has SQLite write its log into the file, and delete the log. So one stays open for
    good: nothing ever lets go of it. Source: https://sqlite.org/wal.html, section 6; the switch for this,
    SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, can't be reached before Python 3.12.
    """
    if isinstance(engine.pool, QueuePool) and engine.pool.checkedin():
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(engine.raw_connection()))
    engine.dispose()


def refuse_what_is_read_only(engine: Engine) -> None:
    """Try to write, and take it back: a database that can't be written is refused now, not at the first attempt.

    SQLite begins a transaction for writing on a read-only file without a word, so something has to be written.
    """
    with engine.connect() as connection:
        connection.execution_options(writes=True)
        with connection.begin() as transaction:
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = version_num")
            transaction.rollback()


def _has_room(file: Path) -> bool:
    """Whether there is room for the index of the write-ahead log, a file that connections share."""
    try:
        with closing(sqlite3.connect(file)) as connection:
            _prepare(connection)
    except sqlite3.DatabaseError as error:
        return not _is_of_no_room(error)
    return True


def _is_of_no_room(error: sqlite3.Error) -> bool:
    return error.sqlite_errorcode & _KIND in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL)


def _connected(
    _dialect: object, record: ConnectionPoolEntry, arguments: tuple[Any, ...], options: dict[str, Any]
) -> sqlite3.Connection:
    """A connection that is ready, also on a full disk: who holds the database alone needs no file for the index.

    Source: https://sqlite.org/wal.html, section 8.
    """
    connection: sqlite3.Connection = sqlite3.connect(*arguments, **options)
    try:
        _prepare(connection)
    except sqlite3.OperationalError as error:
        connection.close()
        if not _is_of_no_room(error):
            raise
        connection = _alone(arguments, options)
        record.info[ALONE] = True
    return connection


def _alone(arguments: tuple[Any, ...], options: dict[str, Any]) -> sqlite3.Connection:
    """A connection that holds the database alone.

    Two that wait for this would each keep what the other waits for: so who can't have it lets go of everything, and
    tries again a little later.
    """
    ends = time.monotonic() + options["timeout"]
    while True:
        connection: sqlite3.Connection = sqlite3.connect(*arguments, **{**options, "timeout": 0})
        try:
            connection.execute("PRAGMA locking_mode=EXCLUSIVE")
            _prepare(connection)
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # takes the lock
            return connection
        except sqlite3.OperationalError as error:
            connection.close()
            if error.sqlite_errorcode & _KIND != sqlite3.SQLITE_BUSY or time.monotonic() > ends:
                raise
        time.sleep(random.uniform(0, 2 * TURN_SECONDS))


def _left(_connection: object, record: ConnectionPoolEntry) -> None:
    """Who held the database alone lets go of it at once: others wait for it, and there may be room by now."""
    if ALONE in record.info:
        record.invalidate()
        time.sleep(TURN_SECONDS)


def _prepare(connection: sqlite3.Connection) -> None:
    """WAL with synchronous=NORMAL: what was committed survives the death of the process at any moment.

    Only a power cut may take the last commits, and never the file. Source: https://sqlite.org/wal.html, section 3.2 and
    https://sqlite.org/pragma.html#pragma_synchronous.
    """
    connection.isolation_level = None  # we begin transactions ourselves
    if not _will_be_refused(connection):
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if "readonly" not in str(error):
                raise
    connection.execute("PRAGMA synchronous=NORMAL")
    connection.execute("PRAGMA foreign_keys=ON")


def _will_be_refused(connection: sqlite3.Connection) -> bool:
    """Whether the file is another program's, or a newer one's of ours: it is left as it is, its journal's mode too."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if events.name not in tables or "alembic_version" not in tables:
        return bool(tables - {"alembic_version"})
    version = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return version is not None and str(version[0]) > HEAD


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
        raise refusal(str(getattr(error, "orig", error)), place_of(engine.url)) from error
