"""What happens, pushed to the page: in this process at once, in another one within a third of a second."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import AsyncIterator, Callable
from typing import Any

from starlette.concurrency import run_in_threadpool

from orienteer.learning.events import Event, iso
from orienteer.learning.rounds import ROUND_KINDS
from orienteer.storage.store import Store

POLL_SECONDS = 0.3
"""How often the log is looked at for what another process (the terminal) appended."""

SIGN_OF_LIFE_SECONDS = 15.0
"""How often something is sent when nothing happens, so that a page notices a connection that died."""

BATCH = 200
_NOT_SENT = ("files", "parameters")
_SUBJECTS = {
    **dict.fromkeys(("mark_set", "note_kept", "topic_passed"), "topic_id"),
    **dict.fromkeys(("card_answered", "card_shown", "card_reviewed"), "card_id"),
    **dict.fromkeys(("placement_begun", "placement_answered", "placement_ended"), "placement_id"),
    **dict.fromkeys(("interview_begun", *ROUND_KINDS), "interview_id"),
}
"""Kind → what its subject is called. Everything else is about an exercise."""


class Subscriber:
    """One page that listens: it is woken when there is something new."""

    def __init__(self) -> None:
        self.woken = asyncio.Event()
        self.passing: deque[Event] = deque(maxlen=100)


class Live:
    """Knows who listens, and wakes them.

    Args:
        store: whose log is followed.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._subscribers: set[Subscriber] = set()
        self._seen = 0
        self._task: asyncio.Task[None] | None = None
        self._stop_listening: Callable[[], None] = lambda: None

    def start(self) -> None:
        """Begin to follow the log; in the event loop's thread."""
        loop = asyncio.get_running_loop()
        self._stop_listening = self._store.listen(lambda event: loop.call_soon_threadsafe(self._happened, event))
        self._task = loop.create_task(self._poll())

    def stop(self) -> None:
        """Follow it no more."""
        self._stop_listening()
        if self._task is not None:
            self._task.cancel()

    async def stream(self, after: int | None) -> AsyncIterator[str]:
        """Events as lines of an event stream, from the one after `after` on, or from now on."""
        me = Subscriber()
        self._subscribers.add(me)
        try:
            place = await run_in_threadpool(self._store.last_sequence) if after is None else after
            yield "retry: 1000\n\n"
            while True:
                me.woken.clear()
                while events := await run_in_threadpool(self._store.events, place, limit=BATCH):
                    for event in events:
                        place = event.sequence
                        yield as_text(event)
                while me.passing:
                    yield as_text(me.passing.popleft())
                try:
                    await asyncio.wait_for(me.woken.wait(), SIGN_OF_LIFE_SECONDS)
                except TimeoutError:
                    yield ": still here\n\n"
        finally:
            self._subscribers.discard(me)

    def _happened(self, event: Event) -> None:
        if event.sequence:
            self._seen = max(self._seen, event.sequence)
        for subscriber in self._subscribers:
            if not event.sequence:
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


def as_text(event: Event) -> str:
    """An event as the page reads it. One that isn't in the log has no number."""
    told: dict[str, Any] = {key: value for key, value in event.payload.items() if key not in _NOT_SENT}
    told |= {"sequence": event.sequence, "kind": event.kind, "at": iso(event.at), "device": event.device}
    told[_SUBJECTS.get(event.kind, "exercise_id")] = event.subject
    if event.kind == "attempt_graded":
        told["attempt_id"] = event.reference
    number = f"id: {event.sequence}\n" if event.sequence else ""
    return f"{number}data: {json.dumps(told, separators=(',', ':'))}\n\n"
