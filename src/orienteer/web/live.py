"""What happens, pushed to the page: in this process at once, in another one within a third of a second."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import AsyncIterator, Callable
from typing import Any

from starlette.concurrency import run_in_threadpool

from orienteer.grading.report import Report
from orienteer.learning.events import Event, iso
from orienteer.learning.rounds import ROUND_KINDS
from orienteer.services.report_text import report_json
from orienteer.storage.store import Store

POLL_SECONDS = 0.3
"""How often the log is looked at for what another process (the terminal) appended."""

SIGN_OF_LIFE_SECONDS = 15.0
"""How often something is sent when nothing happens, so that a page notices a connection that died."""

BATCH = 200
_NOT_SENT = ("files", "parameters")
_ON_PAGE = "checked_on_page"
"""Every pause of somebody's typing. No page is told of it, and a terminal only of the exercise that it watches."""

_WATCHED = (_ON_PAGE, "attempt_made", "attempt_graded")
_SUBJECTS = {
    **dict.fromkeys(("mark_set", "note_kept", "topic_passed"), "topic_id"),
    **dict.fromkeys(("card_answered", "card_shown", "card_reviewed"), "card_id"),
    **dict.fromkeys(("placement_begun", "placement_answered", "placement_ended"), "placement_id"),
    **dict.fromkeys(("review_set", "fitting"), "review_id"),
    **dict.fromkeys(("interview_begun", *ROUND_KINDS), "interview_id"),
}
"""Kind → what its subject is called. Everything else is about an exercise."""


class Subscriber:
    """One page that listens, or a terminal that watches: it is woken when there is something new.

    Args:
        about: the exercise whose verdicts alone it hears of, with the texts that they are about; "" is about all.
    """

    def __init__(self, about: str) -> None:
        self.about = about
        self.woken = asyncio.Event()
        self.passing: deque[Event] = deque(maxlen=100)

    def wants(self, event: Event) -> bool:
        """Whether it is told of that."""
        if not self.about:
            return event.kind != _ON_PAGE
        return event.subject == self.about and event.kind in _WATCHED


class Live:
    """Knows who listens, and wakes them.

    Args:
        store: whose log is followed.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._subscribers: set[Subscriber] = set()
        self._watched: frozenset[str] = frozenset()
        self._seen = 0
        self._task: asyncio.Task[None] | None = None
        self._stop_listening: Callable[[], None] = lambda: None

    def start(self) -> None:
        """Begin to follow the log; in the event loop's thread."""
        loop = asyncio.get_running_loop()

        def told(event: Event) -> None:
            if event.kind != _ON_PAGE or event.subject in self._watched:
                loop.call_soon_threadsafe(self._happened, event)

        self._stop_listening = self._store.listen(told)
        self._task = loop.create_task(self._poll())

    def stop(self) -> None:
        """Follow it no more."""
        self._stop_listening()
        if self._task is not None:
            self._task.cancel()

    async def stream(self, after: int | None, about: str = "") -> AsyncIterator[str]:
        """Events as lines of an event stream, from the one after `after` on, or from now on.

        Args:
            about: an exercise: its verdicts alone, those of what is being typed too.
        """
        me = Subscriber(about)
        self._join(me)
        try:
            place = await run_in_threadpool(self._store.last_sequence) if after is None else after
            yield "retry: 1000\n\n"
            while True:
                me.woken.clear()
                while events := await run_in_threadpool(self._store.events, place, limit=BATCH):
                    for event in events:
                        place = event.sequence
                        if me.wants(event):
                            yield as_text(event, with_files=bool(about))
                while me.passing:
                    yield as_text(me.passing.popleft())
                try:
                    await asyncio.wait_for(me.woken.wait(), SIGN_OF_LIFE_SECONDS)
                except TimeoutError:
                    yield ": still here\n\n"
        finally:
            self._leave(me)

    def _join(self, subscriber: Subscriber) -> None:
        self._subscribers.add(subscriber)
        self._watched = frozenset(each.about for each in self._subscribers)

    def _leave(self, subscriber: Subscriber) -> None:
        self._subscribers.discard(subscriber)
        self._watched = frozenset(each.about for each in self._subscribers)

    def _happened(self, event: Event) -> None:
        if event.sequence:
            self._seen = max(self._seen, event.sequence)
        for subscriber in self._subscribers:
            if event.sequence:
                subscriber.woken.set()
            elif subscriber.wants(event):
                subscriber.passing.append(event)
                subscriber.woken.set()

    async def _poll(self) -> None:
        while True:
            await asyncio.sleep(POLL_SECONDS)
            if not self._subscribers:
                continue
            try:
                last = await run_in_threadpool(self._store.last_sequence)
            except Exception:  # a database that can't be read now is told by the next request, not here
                continue
            if last > self._seen:
                self._seen = last
                for subscriber in self._subscribers:
                    subscriber.woken.set()


def as_text(event: Event, *, with_files: bool = False) -> str:
    """An event as the page reads it. One that isn't in the log has no number."""
    told: dict[str, Any] = {
        key: report_json(value) if isinstance(value, Report) else value
        for key, value in event.payload.items()
        if key not in _NOT_SENT or (with_files and key == "files")
    }
    told |= {"sequence": event.sequence, "kind": event.kind, "at": iso(event.at), "device": event.device}
    told[_SUBJECTS.get(event.kind, "exercise_id")] = event.subject
    if event.kind == "attempt_graded":
        told["attempt_id"] = event.reference
    elif event.kind == "attempt_made":
        told["attempt_id"] = event.id
    number = f"id: {event.sequence}\n" if event.sequence else ""
    return f"{number}data: {json.dumps(told, separators=(',', ':'))}\n\n"
