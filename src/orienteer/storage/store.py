"""The store: a log of events, drafts beside it, and a history that is computed from the log."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, bindparam, case, func, insert, literal_column, select

from orienteer.errors import StorageError
from orienteer.learning.events import Event, iso
from orienteer.learning.history import History, fold, undone_by, without
from orienteer.storage import drafts as draft_table
from orienteer.storage import imports, projection
from orienteer.storage.addresses import database_file, place_of
from orienteer.storage.appending import appended
from orienteer.storage.backing_up import back_up, keep_newest
from orienteer.storage.drafts import Draft
from orienteer.storage.engine import (
    BUSY_SECONDS,
    abandon,
    open_engine,
    refuse_what_is_read_only,
    told,
)
from orienteer.storage.imports import ImportMade, TakenOut
from orienteer.storage.migrating import migrate
from orienteer.storage.rows import Stored, to_event, to_row
from orienteer.storage.tables import events as log
from orienteer.storage.watching import Watched

SAVE_EVERY = 500
"""After how many events the projection is saved, so that opening a long history stays quick."""

Thing = TypeVar("Thing")

BATCH = 2_000
"""How many events are read at once where a long history is folded: their texts fit into memory."""

_APPEND = insert(log)
_LAST = select(func.max(log.c.sequence))
_STAND = select(_LAST.scalar_subquery(), imports.UNDONE.scalar_subquery())
_UNREAD = case((log.c.kind == "attempt_made", "{}"), else_=log.c.payload).label("payload")
_TO_FOLD = select(*(_UNREAD if name == "payload" else log.c[name] for name in Stored._fields)).order_by(log.c.sequence)
"""Events without the texts that were submitted: no history needs them, and they are most of a database."""
_FOLDED_TO = "<folded to>"
_NEW = _TO_FOLD.where(log.c.sequence > literal_column(_FOLDED_TO)).limit(BATCH)
"""Those behind the last one that was folded, whose number is put in its place."""

_KNOWN_IDS = select(log.c.id).where(log.c.id.in_(bindparam("ids", expanding=True)))
_KNOWN = select(log).where(log.c.id.in_(bindparam("ids", expanding=True)))
IDS_AT_ONCE = 500
"""Ids asked for in one statement. Source: https://sqlite.org/limits.html, 9: older versions allow 999 parameters."""


class Store:
    """What is kept of a learner.

    Args:
        url: a database's address; `sqlite://` is one in memory.
        now: the time, for the name of a backup.
        busy_seconds: how long a write waits for another process.

    Raises:
        DatabaseIsNewer, DatabaseIsLocked, DatabaseIsReadOnly, DatabaseIsDamaged, StorageError: it can't be used as it
            is; nothing was changed.
        UsageError: the address is none, or its driver isn't installed.
    """

    def __init__(self, url: str = "sqlite://", *, now: datetime | None = None, busy_seconds: float = BUSY_SECONDS):
        self._engine = open_engine(url, busy_seconds=busy_seconds)
        self._stand_text, self._new_text = (
            str(asked.compile(self._engine, compile_kwargs={"literal_binds": True})) for asked in (_STAND, _NEW)
        )
        self._writing = threading.RLock()
        self._folding = threading.Lock()
        self._listeners: list[Callable[[Event], object]] = []
        self._history, self._folded_to, self._saved_to, self._undone = History(), 0, 0, 0
        self.backup: Path | None = None
        """The backup that was made before the schema was changed, or None."""
        self._watched: Watched | None = None
        try:
            self._open(now or datetime.now(UTC))
        except BaseException:
            self.close()
            raise
        self._saved_to = self._folded_to

    @property
    def file(self) -> Path | None:
        """The database's file, or None."""
        return database_file(self._engine.url)

    @property
    def place(self) -> str:
        """The database's file, or its address without a password."""
        return place_of(self._engine.url)

    def append(self, *events: Event) -> list[Event]:
        """Add events to the log, all or none, and tell the listeners.

        Returns:
            The events with their sequence numbers. When it returns they are on disk.
        """
        with self._told(), self._writing:
            numbers = appended(self._engine, map(to_row, events))
        stored = [replace(event, sequence=number) for event, number in zip(events, numbers, strict=True)]
        for event in stored:
            self._tell(event)
        return stored

    def merge(
        self,
        events: Iterable[Event],
        drafts: Iterable[tuple[str, Draft]] = (),
        kept_drafts: Iterable[tuple[str, Draft]] = (),
        *,
        imported_at: datetime | None = None,
    ) -> int:
        """Add what another machine kept, all of it or nothing, and return how many events were new.

        Args:
            events: those that are here already are left as they are.
            drafts: exercise's id and text; of two texts the later one stands, and both are kept.
            kept_drafts: texts that stand beside the drafts there.
            imported_at: given, what is added can be taken out again.
        """
        added: list[str] = []
        with self._write() as connection:
            for chunk in batched(events, IDS_AT_ONCE):
                here = set(connection.execute(_KNOWN_IDS, {"ids": [event.id for event in chunk]}).scalars())
                new = {event.id: event for event in chunk if event.id not in here}
                if new:
                    connection.execute(_APPEND, [to_row(event) for event in new.values()])
                added += new
            texts = imports.Texts(connection)
            for exercise_id, draft in drafts:
                texts.remember(exercise_id)
                draft_table.merge(connection, exercise_id, draft)
            for exercise_id, draft in kept_drafts:
                texts.remember(exercise_id)
                draft_table.add(connection, exercise_id, draft)
            if imported_at is not None:
                imports.record(connection, added, texts.changed(), iso(imported_at))
        return len(added)

    def latest_import(self) -> ImportMade | None:
        """The last import that wasn't undone."""
        with self._read() as connection:
            return imports.latest(connection)

    def take_out(self, number: int, *, now: datetime) -> TakenOut | None:
        """Undo the last import, and return what that did; None where `number` isn't the last one's."""
        with self._write() as connection:
            taken = imports.take_out(connection, number, iso(now))
            if taken is not None:
                projection.forget(connection)
        return taken

    def known(self, ids: Sequence[str]) -> dict[str, Event]:
        """Those events of these that are here, by id. At most IDS_AT_ONCE of them."""
        with self._read() as connection:
            return {row.id: to_event(row) for row in connection.execute(_KNOWN, {"ids": list(ids)})}

    def back_up(self, why: str, *, now: datetime, most: int) -> Path | None:
        """Copy the database's file; of the copies for this reason the newest stay.

        Returns:
            The copy; None where the database is no file.

        Raises:
            StorageError: it can't be made.
        """
        backup = back_up(self._engine, why, now)
        if backup is not None:
            keep_newest(backup, why, most)
        return backup

    def events(self, after: int = 0, *, kinds: Sequence[str] = (), limit: int | None = None) -> list[Event]:
        """Events with a higher sequence number, in their order."""
        query = select(log).where(log.c.sequence > after).order_by(log.c.sequence).limit(limit)
        if kinds:
            query = query.where(log.c.kind.in_(kinds))
        with self._read() as connection:
            return [to_event(row) for row in connection.execute(query)]

    def latest(self, kind: str, limit: int) -> list[Event]:
        """The last events of a kind, newest first."""
        query = select(log).where(log.c.kind == kind).order_by(log.c.sequence.desc()).limit(limit)
        with self._read() as connection:
            return [to_event(row) for row in connection.execute(query)]

    def last_sequence(self) -> int:
        """The number of the last event, 0 where there is none."""
        with self._read() as connection:
            return int(connection.execute(_LAST).scalar() or 0)

    def attempts(self, exercise_id: str) -> list[Event]:
        """The attempts at an exercise, oldest first."""
        query = select(log).where(log.c.kind == "attempt_made", log.c.subject == exercise_id).order_by(log.c.sequence)
        with self._read() as connection:
            return [to_event(row) for row in connection.execute(query)]

    def grades(self, exercise_id: str) -> list[Event]:
        """How the attempts at an exercise went, oldest first."""
        query = select(log).where(log.c.kind == "attempt_graded", log.c.subject == exercise_id).order_by(log.c.sequence)
        with self._read() as connection:
            return [to_event(row) for row in connection.execute(query)]

    def about(self, subjects: Sequence[str]) -> list[Event]:
        """Every event about some subjects, oldest first. At most IDS_AT_ONCE of them."""
        query = select(log).where(log.c.subject.in_(subjects)).order_by(log.c.sequence)
        with self._read() as connection:
            return [to_event(row) for row in connection.execute(query)]

    def ungraded(self) -> list[Event]:
        """Attempts that were made and never graded, oldest first."""
        graded = select(log.c.reference).where(log.c.kind == "attempt_graded")
        query = select(log).where(log.c.kind == "attempt_made", log.c.id.not_in(graded)).order_by(log.c.sequence)
        with self._read() as connection:
            return [to_event(row) for row in connection.execute(query)]

    def history(self) -> History:
        """What the log amounts to, up to its last event."""
        with self._folding:
            last, undone = self._stand()
            if undone != self._undone:  # what was folded holds events that aren't there any more
                self._history, self._folded_to, self._saved_to, self._undone = History(), 0, 0, undone
            if last > self._folded_to:
                self._catch_up()
            return self._history

    def draft(self, exercise_id: str) -> Draft | None:
        """What was typed last."""
        with self._read() as connection:
            return draft_table.read(connection, exercise_id)

    def save_draft(self, exercise_id: str, draft: Draft, *, over: int) -> tuple[bool, Draft]:
        """Save what was typed over revision `over`; see `storage.drafts.write`."""
        with self._write() as connection:
            return draft_table.write(connection, exercise_id, draft, over=over)

    def keep_draft(self, exercise_id: str, draft: Draft) -> None:
        """Keep a text beside the draft."""
        with self._write() as connection:
            draft_table.keep(connection, exercise_id, draft)

    def kept_drafts(self, exercise_id: str) -> list[Draft]:
        """Texts that met another one and were kept, newest first."""
        with self._read() as connection:
            return draft_table.kept(connection, exercise_id)

    def all_kept_drafts(self) -> list[tuple[str, Draft]]:
        """Every text that was kept beside a draft, with its exercise."""
        with self._read() as connection:
            return draft_table.all_kept(connection)

    def drafts(self) -> dict[str, Draft]:
        """Every draft, by exercise."""
        with self._read() as connection:
            return draft_table.read_all(connection)

    def listen(self, listener: Callable[[Event], object]) -> Callable[[], None]:
        """Have a function called with every event that this process appends.

        Returns:
            What ends it.
        """
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def announce(self, event: Event) -> None:
        """Tell the listeners something that isn't kept in the log (a draft was saved)."""
        self._tell(event)

    def close(self) -> None:
        """Let go of the database; of one that something has befallen nothing is written any more."""
        if self._watched is None or not self._watched.befallen():
            self._engine.dispose()
        else:
            abandon(self._engine)
        if self._watched is not None:
            self._watched.close()

    def _open(self, now: datetime) -> None:
        with told(self._engine):
            self.backup = migrate(self._engine, now=now)
            refuse_what_is_read_only(self._engine)
        if self.file is not None:
            self._watched = Watched(self.file)
        with self._read() as connection:
            self._history, self._folded_to = projection.load(connection)
            self._undone = int(connection.execute(imports.UNDONE).scalar() or 0)

    def _tell(self, event: Event) -> None:
        for listener in list(self._listeners):
            listener(event)

    def _catch_up(self) -> None:
        """Fold what was appended since the last time, and save the result now and then."""
        left = BATCH
        while left == BATCH:
            new = self._new()
            if new:
                self._fold(new)
                self._folded_to = new[-1].sequence
            left = len(new)
        if self._folded_to - self._saved_to >= SAVE_EVERY:
            with suppress(StorageError):  # a full disk: what is read is whole without it, and it is saved the next time
                self._save_projection()

    def _new(self) -> list[Event]:
        """Events that aren't folded yet, as many as are read at once."""
        rows = self._asked(self._new_text.replace(_FOLDED_TO, str(self._folded_to)))
        return [to_event(Stored._make(row)) for row in rows]

    def _stand(self) -> tuple[int, int]:
        """The number of the last event, and how many imports were undone."""
        ((last, undone),) = self._asked(self._stand_text)
        return int(last or 0), int(undone)

    def _asked(self, statement: str) -> list[Any]:
        """The rows that a statement gives by itself.

        So is asked at each check of what is typed, and after each submission. A transaction for this one statement, and
        its text made anew, would cost several times what the database needs for it.
        """
        with self._told(), closing(self._engine.raw_connection()) as connection:
            cursor = connection.cursor()
            cursor.execute(statement)
            return list(cursor.fetchall())

    def _save_projection(self) -> None:
        with self._write() as connection:
            if connection.execute(imports.UNDONE).scalar() != self._undone:
                return  # another process has just undone an import, and this is computed with it
            projection.save(connection, self._history, self._folded_to)
        self._saved_to = self._folded_to

    def _fold(self, new: list[Event]) -> None:
        """Fold events; of what one of them undoes, the whole subject is folded anew, and nothing else."""
        undone = undone_by(new)
        self._history = fold(replace(self._history, undone=self._history.undone | undone), new)
        if undone:
            self._fold_anew(undone, up_to=new[-1].sequence)

    def _fold_anew(self, undone: frozenset[str], *, up_to: int) -> None:
        found = [event for ids in batched(sorted(undone), IDS_AT_ONCE) for event in self._to_fold(_of_ids(ids))]
        subjects = {event.subject for event in found if event.sequence <= self._folded_to}
        if not subjects:
            return
        sittings = self._history.sittings
        self._history = without(self._history, subjects)
        for subject in subjects:
            own = self._to_fold(_TO_FOLD.where(log.c.subject == subject, log.c.sequence <= up_to))
            self._history = fold(self._history, own)
        self._history = replace(self._history, sittings=sittings)  # their time is in there already

    def _to_fold(self, query: Select[Any]) -> list[Event]:
        with self._read() as connection:
            return [to_event(row) for row in connection.execute(query)]

    @contextmanager
    def _write(self) -> Iterator[Connection]:
        with self._told(), self._writing, self._engine.connect() as connection:
            connection.execution_options(writes=True)
            with connection.begin():
                yield connection

    @contextmanager
    def _read(self) -> Iterator[Connection]:
        with self._told(), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def _told(self) -> Iterator[None]:
        if self._watched is not None:
            self._watched.look()
        with told(self._engine):
            yield


def _of_ids(ids: Sequence[str]) -> Select[Any]:
    return _TO_FOLD.where(log.c.id.in_(ids))


def batched(things: Iterable[Thing], size: int) -> Iterator[list[Thing]]:
    """Some at a time.

    >>> list(batched("abcde", 2))
    [['a', 'b'], ['c', 'd'], ['e']]
    """
    rest = iter(things)
    while chunk := list(islice(rest, size)):
        yield chunk
