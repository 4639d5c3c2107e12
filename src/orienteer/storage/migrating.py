"""Bringing a database up to this version: never a newer one, and never without a backup."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from orienteer.errors import DatabaseIsNewer, StorageError
from orienteer.storage.addresses import place_of
from orienteer.storage.backing_up import back_up
from orienteer.storage.tables import HEAD, events

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(engine: Engine, *, now: datetime, migrations: Path = MIGRATIONS, head: str = HEAD) -> Path | None:
    """Run the migrations that this database hasn't had.

    Args:
        now: goes into the backup's name.
        migrations: the folder that holds them.
        head: the latest one's name.

    Returns:
        The backup that was made first, or None where none was needed (nothing to do, or nothing in it yet).

    Raises:
        DatabaseIsNewer: it has had a migration that this program doesn't know.
        StorageError: the file holds somebody else's tables.
    """
    with engine.connect() as connection:
        if _revision(connection) == head and inspect(connection).has_table(events.name):
            return None
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        current = _revision(connection)  # again: another process may have been quicker to the lock
        _refuse_what_is_not_ours(engine, connection, current, migrations)
        if current == head:
            return None
        backup = back_up(engine, f"version-{current}", now) if current is not None else None
        _upgrade(connection, migrations)
    return backup


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


def _refuse_what_is_not_ours(engine: Engine, connection: Connection, current: str | None, migrations: Path) -> None:
    from alembic.script import ScriptDirectory

    known = {script.revision for script in ScriptDirectory(str(migrations)).walk_revisions()}
    tables = set(inspect(connection).get_table_names()) - {"alembic_version"}
    if tables and (current is None or events.name not in tables):
        others = ", ".join(sorted(tables)[:3])
        raise StorageError(
            f"The database {place_of(engine.url)} holds tables that aren't Orienteer's ({others}).",
            remedy="Name another database. Nothing was changed.",
        )
    if current is not None and current not in known:
        raise DatabaseIsNewer(
            f"The database {place_of(engine.url)} was made by a newer Orienteer (its version is {current}).",
            remedy="Update Orienteer, or set ORIENTEER_DATA to another folder. Nothing was changed.",
        )


def _upgrade(connection: Connection, migrations: Path) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
