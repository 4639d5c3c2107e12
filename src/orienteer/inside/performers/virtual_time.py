"""An event loop and a `time` module whose clock is ours: waiting takes no time, and each run gives the same order.

Nothing here needs a socket, a thread or a signal, so it works wherever Python runs.
"""

from __future__ import annotations

import asyncio
import sys
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

LONGEST_SECONDS = 30 * 86400.0
"""A scenario that lasts longer on its own clock is taken for one that never ends."""

EPOCH_SECONDS = 1_767_225_600.0
"""What `time.time()` begins with: 2026-01-01 00:00 UTC."""


class NothingWakes(Exception):
    """Everything waits, and nothing is left that could wake it."""


class LastsTooLong(Exception):
    """The clock went past LONGEST_SECONDS."""


class Clock:
    """Seconds since the scenario began.

    `aside` is what a call has slept that runs beside the loop, as in a thread: it holds up nothing else. `threads` is
    how many there were when it began.
    """

    __slots__ = ("aside", "now", "threads")

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Begin again."""
        self.now = 0.0
        self.aside: float | None = None
        self.threads = threading.active_count()

    def read(self) -> float:
        """The time, as the code that runs now sees it."""
        return self.now + (self.aside or 0.0)

    def sleep(self, seconds: float) -> None:
        """What `time.sleep` does: the whole loop stands still meanwhile."""
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        if self.aside is not None:
            self.aside += seconds
        else:
            self.move(self.now + seconds)

    def move(self, to: float) -> None:
        if to > LONGEST_SECONDS:
            raise LastsTooLong("After 30 days on the clock of the check it still hasn't ended.")
        self.now = max(self.now, to)


CLOCK = Clock()


class VirtualLoop(asyncio.BaseEventLoop):
    """Runs what is ready; where nothing is, the clock jumps to the next timer."""

    def __init__(self) -> None:
        super().__init__()
        self._selector = _Jump(self)
        self._clock_resolution = 1e-9
        self._woken = threading.Event()

    def time(self) -> float:
        return CLOCK.now

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "time":
            raise AttributeError("The clock of the check can't be replaced.")
        super().__setattr__(name, value)

    def run_in_executor(self, executor: Any, func: Callable[..., Any], *args: Any) -> asyncio.Future[Any]:  # type: ignore[override]  # typeshed asks for TypeVarTuple
        """Run it now, and give its result when it has slept as long as it wanted to: others go on meanwhile."""
        future = self.create_future()
        before, CLOCK.aside = CLOCK.aside, 0.0
        try:
            outcome, failed = func(*args), False
        except Exception as error:
            outcome, failed = error, True
        slept, CLOCK.aside = CLOCK.aside or 0.0, before
        self.call_later(slept, _settle, future, outcome, failed)
        return future

    def _process_events(self, events: list[Any]) -> None:
        pass

    def _write_to_self(self) -> None:
        self._woken.set()


def _settle(future: asyncio.Future[Any], outcome: Any, failed: bool) -> None:
    if future.done():
        return
    if failed:
        future.set_exception(outcome)
    else:
        future.set_result(outcome)


class _Jump:
    """Stands where an event loop asks its selector what has happened."""

    def __init__(self, loop: VirtualLoop) -> None:
        self.loop = loop

    def select(self, timeout: float | None = None) -> list[Any]:
        if timeout is None:
            if threading.active_count() <= CLOCK.threads:
                raise NothingWakes("Everything waits here, and nothing is left that could wake it.")
            self.loop._woken.wait()
        elif timeout > 0:
            CLOCK.move(min(CLOCK.now + timeout, self.loop._scheduled[0]._when))  # type: ignore[attr-defined]  # asyncio's heap of timers
        self.loop._woken.clear()
        return []

    def close(self) -> None:
        pass


class _Policy(asyncio.AbstractEventLoopPolicy):
    """Whoever asks for a new loop gets one of ours."""

    def __init__(self) -> None:
        self.loop: asyncio.AbstractEventLoop | None = None

    def get_event_loop(self) -> asyncio.AbstractEventLoop:
        if self.loop is None:
            self.loop = self.new_event_loop()
        return self.loop

    def set_event_loop(self, loop: asyncio.AbstractEventLoop | None) -> None:
        self.loop = loop

    def new_event_loop(self) -> asyncio.AbstractEventLoop:
        return VirtualLoop()

    def get_child_watcher(self) -> Any:
        raise NotImplementedError("There are no other programs on this loop.")

    set_child_watcher: Any = get_child_watcher


def _virtual_module() -> ModuleType:
    """`time` as the submission imports it."""
    module = ModuleType("time", time.__doc__)
    module.__dict__.update({name: value for name, value in vars(time).items() if not name.startswith("__")})
    readers: dict[str, Callable[..., Any]] = {
        "sleep": CLOCK.sleep,
        "monotonic": CLOCK.read,
        "perf_counter": CLOCK.read,
        "time": lambda: EPOCH_SECONDS + CLOCK.read(),
        "monotonic_ns": lambda: round(CLOCK.read() * 1e9),
        "perf_counter_ns": lambda: round(CLOCK.read() * 1e9),
        "time_ns": lambda: round((EPOCH_SECONDS + CLOCK.read()) * 1e9),
    }
    module.__dict__.update(readers)
    return module


_MODULE = _virtual_module()


@contextmanager
def virtual_time() -> Iterator[None]:
    """What is loaded and run in here lives on our clock, which begins at 0."""
    CLOCK.reset()
    kept = sys.modules["time"]
    sys.modules["time"] = _MODULE
    _set_policy(_Policy())
    try:
        yield
    finally:
        sys.modules["time"] = kept
        _set_policy(None)


def _set_policy(policy: _Policy | None) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        asyncio.set_event_loop_policy(policy)
