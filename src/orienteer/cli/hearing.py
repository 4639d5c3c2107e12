"""What is said of an exercise elsewhere, on the page or by another terminal, heard while a terminal watches it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

from orienteer.cli.by_server import ServerGone, follow
from orienteer.cli.running import Server, announced
from orienteer.errors import OrienteerError
from orienteer.grading.report import Report
from orienteer.grading.serialising import report_from_json

AGAIN_SECONDS = 1.0
"""Between two looks for a server."""
SETTLED_SECONDS = 0.75
"""What is typed on the page is checked at every pause; a verdict that stood so long is told."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A verdict that was given elsewhere.

    Args:
        texts: the files that it is about, name → text.
        submitted: an attempt, and no check of what is being typed.
        at_seconds: when it was heard, by the clock that only goes forwards.
    """

    report: Report
    texts: dict[str, str]
    submitted: bool
    at_seconds: float


class Hearing:
    """Listens to the running server, also to one that begins later, in a thread of its own.

    Args:
        data_folder: where the server leaves its address.
        exercise_id: the exercise that is watched.
        clock: the time in seconds.
    """

    def __init__(self, data_folder: Path, exercise_id: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._data_folder = data_folder
        self._exercise_id = exercise_id
        self._clock = clock
        self._heard: SimpleQueue[Heard] = SimpleQueue()
        self._newest: Heard | None = None
        self._attempts: dict[str, dict[str, str]] = {}
        self._server: Server | None = None
        self._stopped = threading.Event()

    def start(self) -> Hearing:
        """Begin to listen."""
        threading.Thread(target=self._listen, name="hearing", daemon=True).start()
        return self

    def close(self) -> None:
        """Listen no more; the thread ends with the server's next sign of life."""
        self._stopped.set()

    def new_server(self) -> Server | None:
        """A server that was reached since this was asked last, or None."""
        server, self._server = self._server, None
        return server

    def settled(self) -> Heard | None:
        """The newest verdict that nothing followed for a while, once; or None."""
        try:
            while True:
                self._newest = self._heard.get_nowait()
                if self._newest.submitted:
                    break
        except Empty:
            pass
        heard = self._newest
        if heard is None or not (heard.submitted or self._clock() - heard.at_seconds >= SETTLED_SECONDS):
            return None
        self._newest = None
        return heard

    def told(self, event: dict[str, Any]) -> None:
        """Take in what the server says."""
        kind = event["kind"]
        if kind == "attempt_made":
            self._attempts = {event["attempt_id"]: _texts(event["files"])}
        elif kind in ("attempt_graded", "checked_on_page"):
            submitted = kind == "attempt_graded"
            texts = self._attempts.get(event["attempt_id"], {}) if submitted else _texts(event["texts"])
            self._heard.put(Heard(report_from_json(event["report"]), texts, submitted, self._clock()))

    def _listen(self) -> None:
        while not self._stopped.is_set():
            server = announced(self._data_folder)
            try:
                if server is not None:
                    self._follow(server)
            except (ServerGone, OrienteerError, KeyError, ValueError):
                pass  # it is looked for again: a watch outlives servers, and an older one tells nothing of this
            self._stopped.wait(AGAIN_SECONDS)

    def _follow(self, server: Server) -> None:
        def reached() -> None:
            self._server = server

        for event in follow(server, self._exercise_id, reached=reached):
            if self._stopped.is_set():
                return
            self.told(event)


def _texts(files: dict[str, Any]) -> dict[str, str]:
    return {name: text for name, text in files.items() if isinstance(text, str)}
