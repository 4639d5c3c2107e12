from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from orienteer.errors import DatabaseIsLocked, DatabaseIsNewer, DatabaseIsReadOnly, StorageError
from orienteer.learning.events import Event
from orienteer.storage import migrating
from orienteer.storage.engine import open_engine
from orienteer.storage.folder import made
from orienteer.storage.store import Store
from orienteer.storage.tables import HEAD

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
MARK = Event("mark_set", "a/b", NOW, {"mark": "known"})

A_LATER_MIGRATION = """
import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade():
    op.add_column("events", sa.Column("added", sa.Integer, server_default="7"))
"""


@pytest.fixture
def file(tmp_path) -> Path:
    return tmp_path / "orienteer.db"


@pytest.fixture
def url(file) -> str:
    return f"sqlite:///{file}"


@pytest.fixture
def two_migrations(tmp_path) -> Path:
    import shutil

    folder = tmp_path / "migrations"
    shutil.copytree(migrating.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "v0003_added.py").write_text(A_LATER_MIGRATION, encoding="utf-8")
    return folder


def bytes_of(file: Path) -> dict[str, bytes]:
    """The database and whatever lies beside it; SQLite's own `-wal` and `-shm` come and go with each reader."""
    beside = (each for each in file.parent.iterdir() if each.is_file() and not each.name.endswith(("-wal", "-shm")))
    return {each.name: each.read_bytes() for each in beside}


def test_a_new_database_is_made_without_a_backup(url, file):
    store = Store(url)
    assert file.is_file() and store.backup is None
    assert not (file.parent / "backups").exists()


def test_the_head_that_is_checked_without_alembic_is_alembics_own():
    from alembic.script import ScriptDirectory

    assert ScriptDirectory(str(migrating.MIGRATIONS)).get_current_head() == HEAD


def test_the_migrations_make_what_the_tables_say(url):
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from orienteer.storage.tables import metadata

    Store(url).close()
    with open_engine(url).connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_a_migration_backs_up_first_and_keeps_the_data(url, file, two_migrations):
    before = Store(url)
    before.append(MARK)
    engine = open_engine(url)
    backup = migrating.migrate(engine, now=NOW, migrations=two_migrations, head="0003")
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT subject, added FROM events").fetchall() == [("a/b", 7)]
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [("0003",)]
    assert backup is not None and backup.parent == file.parent / "backups"
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("SELECT subject FROM events").fetchall() == [("a/b",)]
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [("0002",)]


def test_the_first_databases_are_brought_up_with_their_data(url, file, tmp_path):
    import shutil

    first = tmp_path / "first"
    shutil.copytree(migrating.MIGRATIONS, first, ignore=shutil.ignore_patterns("__pycache__", "v0002*"))
    migrating.migrate(open_engine(url), now=NOW, migrations=first, head="0001")
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(
            "INSERT INTO events (id, kind, subject, reference, at, device, payload) VALUES (?, ?, ?, '', ?, '', ?)",
            (MARK.id, MARK.kind, MARK.subject, NOW.isoformat(), '{"mark": "known"}'),
        )
    store = Store(url)
    assert store.backup is not None and store.events()[0].id == MARK.id
    assert store.history().topics["a/b"].mark == "known" and store.latest_import() is None


def test_a_migration_that_fails_leaves_the_database_as_it_was(url, file, two_migrations):
    Store(url).append(MARK)
    broken = A_LATER_MIGRATION + '    op.execute("SELECT nothing FROM nowhere")\n'
    (two_migrations / "versions" / "v0003_added.py").write_text(broken, encoding="utf-8")
    with pytest.raises(Exception, match="nowhere"):
        migrating.migrate(open_engine(url), now=NOW, migrations=two_migrations, head="0003")
    assert Store(url).events()[0].subject == "a/b"


def test_a_database_of_a_newer_program_is_refused_and_left_alone(url, file):
    Store(url).close()
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = bytes_of(file)
    with pytest.raises(DatabaseIsNewer, match=r"made by a newer Orienteer.*Update Orienteer"):
        Store(url)
    assert bytes_of(file) == before


def test_a_database_that_another_program_holds_is_told_of(url, file):
    Store(url).close()
    with closing(sqlite3.connect(file, isolation_level=None)) as holding:
        holding.execute("BEGIN EXCLUSIVE")
        with pytest.raises(DatabaseIsLocked, match="Another program is holding the database"):
            Store(url, busy_seconds=0.05)


def test_a_database_that_is_locked_after_opening_loses_nothing_that_was_stored(url, file):
    store = Store(url, busy_seconds=0.05)
    store.append(MARK)
    with closing(sqlite3.connect(file, isolation_level=None)) as holding:
        holding.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseIsLocked):
            store.append(Event("mark_set", "a/c", NOW, {"mark": "known"}))
        assert store.last_sequence() == 1  # reading goes on
    store.append(Event("mark_set", "a/c", NOW, {"mark": "known"}))
    assert store.last_sequence() == 2


def test_a_database_that_may_only_be_read_is_told_of(url, file):
    Store(url).close()
    before = bytes_of(file)
    with pytest.raises(DatabaseIsReadOnly, match=r"can't be written.*ORIENTEER_DATA"):
        Store(f"sqlite:///file:{file}?mode=ro&uri=true")
    assert bytes_of(file) == before


def test_a_file_without_the_right_to_write_is_told_of(url, file):
    Store(url).close()
    file.chmod(0o444)
    if os.geteuid() != 0:
        with pytest.raises(DatabaseIsReadOnly):
            Store(url)
        return
    for folder in (file.parent, file.parent.parent, file.parent.parent.parent):  # pytest's own, closed to others
        folder.chmod(folder.stat().st_mode | 0o055)
    child = os.fork()  # root may write everything: nobody tries it
    if child == 0:
        status = 1
        try:
            os.setuid(65534)
            Store(url)
        except DatabaseIsReadOnly:
            status = 0
        finally:
            os._exit(status)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_a_file_that_is_no_database_is_told_of_and_left_alone(url, file):
    file.write_text("notes of mine, much longer than a header " * 50)
    before = file.read_bytes()
    with pytest.raises(StorageError, match="not a database"):
        Store(url)
    assert file.read_bytes() == before


@pytest.mark.parametrize("version", ["0001", HEAD, "3f2a9c41b7de"])
def test_a_database_that_another_program_keeps_in_step_too_is_refused_and_left_alone(url, file, version):
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32))")
        connection.execute("INSERT INTO alembic_version VALUES (?)", [version])
    before = bytes_of(file)
    with pytest.raises(StorageError, match=r"tables that aren't Orienteer's \(recipes\)"):
        Store(url)
    assert bytes_of(file) == before


def test_somebody_elses_database_is_refused_and_left_alone(url, file):
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    before = bytes_of(file)
    with pytest.raises(StorageError, match=r"tables that aren't Orienteer's \(recipes\)"):
        Store(url)
    assert bytes_of(file) == before


def test_a_newer_database_keeps_its_journals_mode_too(url, file):
    Store(url).close()
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '0099'")
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
    before = bytes_of(file)
    with pytest.raises(DatabaseIsNewer):
        Store(url)
    assert bytes_of(file) == before


def test_a_database_of_ours_is_written_ahead_again(url, file):
    Store(url).close()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
    Store(url).close()
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_folder_that_is_not_there_is_told_of(tmp_path):
    with pytest.raises(DatabaseIsReadOnly, match="can't be opened or made"):
        Store(f"sqlite:///{tmp_path / 'nowhere' / 'orienteer.db'}")


def test_a_data_folder_that_cannot_be_made_is_told_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError) as raised:
        made(tmp_path / "file" / "data")
    assert "can't be made" in raised.value.message and "ORIENTEER_DATA" in raised.value.remedy
