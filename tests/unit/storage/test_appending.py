"""Adding to the log, as SQLite is told directly and as SQLAlchemy does it for any database."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import IntegrityError as RefusedBySqlite
from typing import Any

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.event import listen
from sqlalchemy.exc import IntegrityError as RefusedBySqlAlchemy

from orienteer.learning.events import Event
from orienteer.storage.appending import appended, appended_anywhere
from orienteer.storage.engine import open_engine
from orienteer.storage.rows import to_event, to_row
from orienteer.storage.store import Store
from orienteer.storage.tables import events as log

Append = Callable[[Engine, Iterable[dict[str, Any]]], list[int]]
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
MADE = [
    Event("attempt_made", "a/b/c", NOW, {"files": {"é.py": "\ud800 'ünï' :name ?"}}, "desk"),
    Event("mark_set", "a/b", NOW, {"mark": "known"}),
]


@pytest.fixture(params=[appended, appended_anywhere], ids=["SQLite", "any database"])
def append(request: pytest.FixtureRequest) -> Append:
    return request.param


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    url = f"sqlite:///{tmp_path / 'kept.db'}"
    Store(url).close()
    return open_engine(url)


def kept(engine: Engine) -> list[Event]:
    with engine.connect() as connection:
        return [to_event(row) for row in connection.execute(select(log).order_by(log.c.sequence))]


def test_rows_get_the_numbers_that_are_returned_and_come_back_as_they_were(append: Append, engine: Engine) -> None:
    assert append(engine, map(to_row, MADE[:1])) == [1]
    assert append(engine, map(to_row, MADE[1:])) == [2]
    assert append(engine, []) == []
    assert [(event.sequence, event.payload, event.device, event.at) for event in kept(engine)] == [
        (number, event.payload, event.device, event.at) for number, event in enumerate(MADE, 1)
    ]


def test_all_are_added_or_none(append: Append, engine: Engine) -> None:
    append(engine, [to_row(MADE[0])])
    with pytest.raises((RefusedBySqlite, RefusedBySqlAlchemy)):
        append(engine, [to_row(MADE[1]), to_row(MADE[0])])
    assert [event.id for event in kept(engine)] == [MADE[0].id]
    assert len(append(engine, [to_row(MADE[1])])) == 1


def test_another_database_than_sqlite_is_told_by_sqlalchemy(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    listen(engine, "before_cursor_execute", lambda _connection, _cursor, text, *_more: told.append(text))
    assert appended(engine, map(to_row, MADE[:1])) == [1]
    assert not any(text.startswith("INSERT") for text in told)
    monkeypatch.setattr(engine.dialect, "name", "another")
    assert appended(engine, map(to_row, MADE[1:])) == [2]
    assert [event.id for event in kept(engine)] == [event.id for event in MADE]
    assert any(text.startswith("INSERT") for text in told)
