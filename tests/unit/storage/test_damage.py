"""A damaged database and a full disk: each is told in a sentence that says what to do, and nothing is overwritten."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import event

from orienteer.errors import DatabaseIsDamaged, DiskIsFull, StorageError
from orienteer.learning.events import Event
from orienteer.storage.drafts import Draft
from orienteer.storage.refusals import TABLE, refusal
from orienteer.storage.store import SAVE_EVERY, Store

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
    assert disk.store.rebuild() == disk.store.history()


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row[0][0] if isinstance(row, tuple) else "")
def test_every_refusal_says_what_to_do(row: tuple[tuple[str, ...], type[StorageError], str, str]) -> None:
    for words in row[0]:
        error = refusal(f"the driver said: {words.upper()}", "mine.db")
        assert type(error) is row[1]
        assert error.message.endswith(".") and error.remedy.endswith(".")


def test_a_refusal_that_nobody_knows_is_passed_on() -> None:
    assert "refused: gravity failed" in refusal("gravity failed", "mine.db").message
