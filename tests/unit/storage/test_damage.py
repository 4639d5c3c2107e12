"""A damaged database and a full disk: each is told in a sentence that says what to do, and nothing is overwritten."""

from __future__ import annotations

import os
import random
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import event

from orienteer.errors import DatabaseIsDamaged, DiskIsFull, StorageError
from orienteer.learning.events import Event
from orienteer.storage.drafts import Draft
from orienteer.storage.refusals import TABLE, refusal
from orienteer.storage.store import SAVE_EVERY, Store
from tests.rebuilt import rebuilt

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
PAGE_BYTES = 4096
HEADER_BYTES = 16


def attempt(number: int, size: int = 700) -> Event:
    return Event("attempt_made", f"a/b/{number % 9}", NOW + timedelta(minutes=number), {"files": {"a.py": "x" * size}})


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A database of 120 events, in one file."""
    file = tmp_path / "orienteer.db"
    store = Store(f"sqlite:///{file}")
    store.append(*[attempt(number) for number in range(120)])
    store.close()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return file


def read_all(file: Path) -> list[Event]:
    """Everything that a page would read."""
    store = Store(f"sqlite:///{file}")
    try:
        store.history()
        store.ungraded()
        return store.events()
    finally:
        store.close()


def told(file: Path) -> DatabaseIsDamaged:
    """What is told of it; and it is as it was."""
    before = file.read_bytes()
    with pytest.raises(DatabaseIsDamaged) as caught:
        read_all(file)
    assert file.read_bytes() == before
    assert "damaged" in caught.value.message
    for words in ("Nothing was overwritten.", "`backups`", "orienteer import progress FILE"):
        assert words in caught.value.remedy
    return caught.value


@pytest.mark.parametrize("kept", [50, HEADER_BYTES + 10, PAGE_BYTES, 5 * PAGE_BYTES + 17, 12 * PAGE_BYTES])
def test_a_file_that_was_cut_off_is_told_of_and_left_alone(file: Path, kept: int) -> None:
    file.write_bytes(file.read_bytes()[:kept])
    told(file)


def test_a_header_that_is_garbage_is_told_of_and_left_alone(file: Path) -> None:
    file.write_bytes(b"?" * 100 + file.read_bytes()[100:])
    assert str(file) in told(file).message


@pytest.mark.parametrize("rubbish", [b"\0", b"\xff", None], ids=["zeros", "ones", "noise"])
def test_a_page_that_is_garbage_is_told_of_wherever_it_lies_and_never_read_as_something_else(
    file: Path, rubbish: bytes | None
) -> None:
    whole, right = file.read_bytes(), read_all(file)
    noise = random.Random(7)
    damaged = 0
    for page in range(len(whole) // PAGE_BYTES):
        bad = noise.randbytes(PAGE_BYTES) if rubbish is None else rubbish * PAGE_BYTES
        file.write_bytes(whole[: page * PAGE_BYTES] + bad + whole[(page + 1) * PAGE_BYTES :])
        before = file.read_bytes()
        try:
            found = read_all(file)
        except StorageError:
            damaged += 1
        else:
            assert found == right  # a page that nothing of this is read from
        assert file.read_bytes() == before
    assert damaged > len(whole) // PAGE_BYTES / 2


def test_an_events_text_that_is_damaged_names_the_event(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE events SET payload = 'half of it' WHERE sequence = 7")
    with pytest.raises(DatabaseIsDamaged, match="event 7 of it is damaged"):
        read_all(file)


@pytest.mark.parametrize("state", ["", "{", "{}", "[]", '{"exercises": 3}'])
def test_a_saved_projection_that_is_damaged_is_made_again(tmp_path: Path, state: str) -> None:
    file = tmp_path / "orienteer.db"
    store = Store(f"sqlite:///{file}")
    store.append(*[attempt(number, 1) for number in range(SAVE_EVERY)])
    right = store.history()
    store.close()
    with closing(sqlite3.connect(file)) as connection, connection:
        assert connection.execute("UPDATE projections SET state = ?", [state]).rowcount == 1
    assert Store(f"sqlite:///{file}").history() == right


def exchange(file: Path) -> None:
    """Put another file in its place, as a program does that keeps folders alike."""
    other = file.with_name("other")
    other.write_bytes(file.read_bytes())
    other.replace(file)


def overwrite(file: Path) -> None:
    """Write into the file, from its beginning."""
    with open(file, "r+b") as opened:
        opened.write(b"?" * PAGE_BYTES)


BEFALL: dict[str, Callable[[Path], object]] = {
    "taken away": Path.unlink,
    "exchanged for another file": exchange,
    "overwritten": overwrite,
    "cut off": lambda file: os.truncate(file, 5 * PAGE_BYTES),
}


@pytest.mark.parametrize("what", BEFALL)
def test_what_befalls_the_file_while_it_is_open_is_told_at_the_next_statement_and_nothing_is_written(
    file: Path, what: str
) -> None:
    store = Store(f"sqlite:///{file}")
    assert len(store.events()) == 120
    BEFALL[what](file)
    before = file.read_bytes() if file.exists() else None
    for ask in (store.last_sequence, store.history, lambda: store.append(attempt(500))):
        with pytest.raises(DatabaseIsDamaged, match=f"was {what} while .* `backups`"):
            ask()
    assert (file.read_bytes() if file.exists() else None) == before
    store.close()


ENDING = """
import sys
from datetime import UTC, datetime
from orienteer.learning.events import Event
from orienteer.storage.store import Store
store = Store(f"sqlite:///{sys.argv[1]}")
store.append(Event("attempt_made", "a/b/c", datetime.now(UTC), {"files": {}}))
print("stored", flush=True)
sys.stdin.readline()
store.close()
"""


def test_the_end_of_the_process_writes_nothing_into_a_file_that_was_overwritten(file: Path) -> None:
    command = [sys.executable, "-c", ENDING, str(file)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None and process.stdout.readline() == "stored\n"
        overwrite(file)
        log = file.with_name(f"{file.name}-wal")
        before, logged = file.read_bytes(), log.read_bytes()
        process.communicate("end\n")
    assert process.returncode == 0
    assert (file.read_bytes(), log.read_bytes()) == (before, logged)
    assert logged


def test_a_file_that_another_process_fills_empties_and_packs_is_whole(file: Path) -> None:
    store = Store(f"sqlite:///{file}")
    with closing(sqlite3.connect(file)) as other:
        other.execute("DELETE FROM events WHERE sequence > 5")
        other.commit()
        other.execute("VACUUM")
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert store.last_sequence() == 5
    store.append(*[attempt(number) for number in range(200, 500)])
    assert len(store.events()) == 305
    store.close()


class FullDisk:
    """A store whose database may not grow."""

    def __init__(self, file: Path) -> None:
        self.store = Store(f"sqlite:///{file}")
        self.is_full = True
        event.listen(self.store._engine, "checkout", self._limit)

    def _limit(self, connection: sqlite3.Connection, *_: object) -> None:
        pages = 1 if self.is_full else 2**30  # SQLite takes the present size for anything smaller
        connection.execute(f"PRAGMA max_page_count = {pages}")


@pytest.fixture
def disk(file: Path) -> Iterator[FullDisk]:
    made = FullDisk(file)
    yield made
    made.store.close()


def test_a_full_disk_is_told_of_keeps_what_was_stored_and_takes_more_once_there_is_room(disk: FullDisk) -> None:
    with pytest.raises(DiskIsFull, match=r"no room on the disk.*Make room on it"):
        disk.store.append(attempt(500, 200_000))
    assert len(disk.store.events()) == disk.store.last_sequence() == 120
    assert len(disk.store.history().exercises) == 9
    disk.is_full = False
    assert disk.store.append(attempt(500, 200_000))[0].sequence == 121


def test_of_several_events_for_which_there_is_no_room_none_is_stored(disk: FullDisk) -> None:
    with pytest.raises(DiskIsFull):
        disk.store.append(attempt(500, 1), attempt(501, 200_000))
    assert disk.store.last_sequence() == 120


def test_a_draft_for_which_there_is_no_room_leaves_the_one_before(disk: FullDisk) -> None:
    disk.is_full = False
    disk.store.save_draft("a/b/c", Draft({"a.py": "before"}, 0, NOW.isoformat(), "desk"), over=0)
    disk.is_full = True
    with pytest.raises(DiskIsFull):
        disk.store.save_draft("a/b/c", Draft({"a.py": "y" * 200_000}, 0, NOW.isoformat(), "desk"), over=1)
    assert disk.store.draft("a/b/c").files == {"a.py": "before"}


def test_progress_is_read_on_a_full_disk_also_where_a_projection_would_be_saved(file: Path) -> None:
    writing = Store(f"sqlite:///{file}")
    writing.append(*[attempt(number, 1) for number in range(200, 200 + SAVE_EVERY)])
    writing.close()
    disk = FullDisk(file)
    assert sum(told.attempts for told in disk.store.history().exercises.values()) == 120 + SAVE_EVERY
    disk.is_full = False
    assert rebuilt(disk.store) == disk.store.history()


@contextmanager
def no_room() -> Iterator[None]:
    """No file of this process can grow: so a full disk looks to whoever makes SQLite's own files on it."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_database_is_opened_and_read_on_a_full_disk_and_written_and_shared_again_once_there_is_room(
    file: Path,
) -> None:
    with no_room():
        with pytest.raises(sqlite3.OperationalError), closing(sqlite3.connect(file)) as ordinary:
            ordinary.execute("SELECT count(*) FROM events")
        store = Store(f"sqlite:///{file}")
        with ThreadPoolExecutor(4) as threads:
            assert set(threads.map(lambda _: len(store.events()), range(40))) == {120}
        assert len(store.history().exercises) == 9
        with pytest.raises(StorageError, match="has room"):
            store.append(attempt(500))
    assert store.append(attempt(500))[0].sequence == 121
    other = Store(f"sqlite:///{file}")
    assert other.last_sequence() == store.last_sequence() == 121
    store.close()
    other.close()


def test_two_that_work_without_a_pause_on_a_full_disk_take_turns(file: Path) -> None:
    with no_room():
        stores = [Store(f"sqlite:///{file}") for _ in range(2)]
        with ThreadPoolExecutor(2) as threads:
            reads = threads.map(lambda store: [len(store.events(limit=5)) for _ in range(25)], stores)
            assert list(reads) == [[5] * 25] * 2
    for store in stores:
        store.close()


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row[0][0] if isinstance(row, tuple) else "")
def test_every_refusal_says_what_to_do(row: tuple[tuple[str, ...], type[StorageError], str, str]) -> None:
    for words in row[0]:
        error = refusal(f"the driver said: {words.upper()}", "mine.db")
        assert type(error) is row[1]
        assert error.message.endswith(".") and error.remedy.endswith(".")


def test_a_refusal_that_nobody_knows_is_passed_on() -> None:
    assert "refused: gravity failed" in refusal("gravity failed", "mine.db").message
