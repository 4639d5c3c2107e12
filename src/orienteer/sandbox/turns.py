"""Who runs beside whom: a time that was measured in company is measured again alone before anybody is told of it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

PATIENCE_SECONDS = 10.0
"""How long one waits for the others to be done; then it is tried in company again."""


class Turn:
    """A child's turn. `accompanied`: others had theirs at the same time."""

    __slots__ = ("accompanied",)

    def __init__(self) -> None:
        self.accompanied = False


class Turns:
    """The turns of one runner's children. Several threads may ask at once."""

    def __init__(self) -> None:
        self.changed = threading.Condition()
        self.running: set[Turn] = set()
        self.somebody_is_alone = False

    def begin(self) -> Turn:
        """Run beside others, when nobody has to be alone."""
        turn = Turn()
        with self.changed:
            self._wait_while(lambda: self.somebody_is_alone)
            if self.running:
                turn.accompanied = True
                for other in self.running:
                    other.accompanied = True
            self.running.add(turn)
        return turn

    def end(self, turn: Turn) -> None:
        """Be done; a second time it does nothing."""
        with self.changed:
            self.running.discard(turn)
            self.changed.notify_all()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """While no other child runs. One's own turn has to have ended."""
        with self.changed:
            self._wait_while(lambda: self.somebody_is_alone)
            self.somebody_is_alone = True
            self._wait_while(lambda: bool(self.running))
        try:
            yield
        finally:
            with self.changed:
                self.somebody_is_alone = False
                self.changed.notify_all()

    def _wait_while(self, holds: Callable[[], bool]) -> None:
        until = time.monotonic() + PATIENCE_SECONDS
        while holds() and (left := until - time.monotonic()) > 0:
            self.changed.wait(left)
