"""Pieces of a long measurement, two at a time: each of two processes has a runner of its own."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from multiprocessing import connection, get_context, parent_process
from multiprocessing.util import Finalize
from typing import Any

from benchmarks.kept import Kept, Row, row_key
from orienteer.sandbox.environments import Installations
from orienteer.sandbox.native import NativeRunner
from orienteer.settings import read_settings

PROCESSES = 2
TOLD_EVERY_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Piece:
    """One measurement.

    Args:
        kind: of measurement, with the options that it depends on.
        parts: text of all that is measured; what was measured of the same isn't measured again.
        measure: a function of a module, called with a runner and what is given.
        given: what can be handed to another process.
    """

    kind: str
    parts: str
    measure: Callable[..., Row]
    given: tuple[Any, ...]

    @property
    def key(self) -> str:
        """Under which its row is kept."""
        return row_key(self.kind, self.parts)


def own_runner() -> NativeRunner:
    """A runner that knows the environments that are made here."""
    settings = read_settings()
    return NativeRunner(installations=Installations(settings.environment_sources, settings.environments_folder))


def measured(pieces: Sequence[Piece], kept: Kept, *, given_once: Any = None) -> list[Row]:
    """The row of each piece, in their order; each is written down as soon as it is there.

    Args:
        given_once: what all of them need; it is what `common` gives in the processes.
    """
    keys = [piece.key for piece in pieces]
    left = {key: piece for key, piece in zip(keys, pieces, strict=True) if key not in kept.rows}
    if left:
        said = Progress(len(pieces), len(pieces) - len(left))
        with ProcessPoolExecutor(PROCESSES, get_context("spawn"), _begin, (given_once,)) as processes:
            began = {processes.submit(_measured, piece.measure, piece.given): key for key, piece in left.items()}
            try:
                for done in as_completed(began):
                    kept.keep(began[done], done.result())
                    said.one_more(left[began[done]].kind)
            except BaseException:
                processes.shutdown(wait=False, cancel_futures=True)
                raise
    return [kept.rows[key] for key in keys]


class Progress:
    """Tells on standard error how far it is."""

    def __init__(self, count: int, done: int = 0) -> None:
        self.count, self.done = count, done
        self.began = self.told_at = time.monotonic()

    def one_more(self, kind: str) -> None:
        """One piece more is done."""
        self.done += 1
        now = time.monotonic()
        if now - self.told_at >= TOLD_EVERY_SECONDS or self.done == self.count:
            self.told_at = now
            minutes = (now - self.began) / 60
            print(f"{self.done} of {self.count} pieces, {kind}: {minutes:.1f} minutes", file=sys.stderr, flush=True)


_runner: NativeRunner | None = None
_common: Any = None


def _begin(given_once: Any) -> None:
    global _runner, _common
    _runner, _common = own_runner(), given_once
    Finalize(None, _runner.close, exitpriority=10)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A run that is ended from outside leaves nobody who goes on measuring; what the runner started ends by itself."""
    parent = parent_process()
    assert parent is not None
    connection.wait([parent.sentinel])
    os._exit(1)


def common() -> Any:
    """What was given once, in one of the processes."""
    return _common


def _measured(measure: Callable[..., Row], given: tuple[Any, ...]) -> Row:
    assert _runner is not None
    return measure(_runner, *given)
