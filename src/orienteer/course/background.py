"""Work that nobody waits for: done by one thread, in the order in which it was asked for, each thing once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Background(Generic[T]):
    """A thread that is there while there is work. Threads may share it.

    Args:
        name: of the thread.
        work: does one thing; it must not raise.
    """

    def __init__(self, name: str, work: Callable[[T], None]) -> None:
        self._name = name
        self._work = work
        self._lock = threading.Lock()
        self._waiting: dict[str, T] = {}
        self._worker: threading.Thread | None = None
        self._closed = False

    @property
    def is_closed(self) -> bool:
        """Whether nothing more is to be done: what takes long asks between its steps."""
        return self._closed

    @property
    def is_idle(self) -> bool:
        """Whether nothing waits and nothing is being done."""
        return not self._waiting

    def ask(self, key: str, thing: T) -> None:
        """Have something done, unless a thing of this key waits or is being done already."""
        with self._lock:
            if self._closed or key in self._waiting:
                return
            self._waiting[key] = thing
            if self._worker is None:
                self._worker = threading.Thread(target=self._run, name=self._name, daemon=True)
                self._worker.start()

    def close(self, timeout_seconds: float | None = None) -> None:
        """Begin nothing more, and wait for what is being done.

        Args:
            timeout_seconds: how long; None for as long as it takes.
        """
        with self._lock:
            self._closed = True
            worker = self._worker
        if worker is not None and worker is not threading.current_thread():
            worker.join(timeout_seconds)

    def _run(self) -> None:
        while True:
            with self._lock:
                if self._closed or not self._waiting:
                    self._worker = None
                    return
                key = next(iter(self._waiting))
                thing = self._waiting[key]
            self._work(thing)
            with self._lock:
                del self._waiting[key]
