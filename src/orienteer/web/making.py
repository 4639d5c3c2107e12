"""Environments that are being made, each in a thread, while pages look how far they are."""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

from orienteer.errors import OrienteerError, UsageError
from orienteer.services.grade_waiting import grade_waiting
from orienteer.services.make_environment import make_environment
from orienteer.services.read_environments import read_environment

if TYPE_CHECKING:
    from orienteer.bootstrap import Workshop
    from orienteer.sandbox.environments.making import Stage

_LOG = logging.getLogger(__name__)

STOP_SECONDS = 10.0
"""How long the end of the server waits for what is being made to be put down."""


class _Stopped(Exception):
    """The person, or the end of the server, wants no more of it."""


@dataclass(frozen=True, slots=True)
class Making:
    """How far the making of an environment is.

    Args:
        doing: as `Stage` says it.
        what: why it failed.
    """

    name: str
    state: Literal["making", "stopped", "failed", "ready"] = "making"
    doing: str = "starting"
    bytes_done: int = 0
    bytes_in_all: int = 0
    what: str = ""
    stopping: threading.Event = field(default_factory=threading.Event)


class Makings:
    """What one server makes. Another process that makes the same is waited for.

    Args:
        workshop: where environments are, and what waits for them.
    """

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        self._lock = threading.Lock()
        self._made: dict[str, Making] = {}
        self._threads: list[threading.Thread] = []

    def start(self, name: str) -> None:
        """Begin, or go on where an earlier call ended; nothing where it is being made or is ready.

        Raises:
            EnvironmentMissing: none has that name.
            UsageError: it can't be had on this machine.
        """
        state = read_environment(name, installations=self._workshop.installations)
        if state.why_not:
            raise UsageError(f"{state.title} can't be had on this machine.", remedy=state.why_not)
        with self._lock:
            running = name in self._made and self._made[name].state == "making"
            if running or state.state == "ready":
                return
            making = self._made[name] = Making(name, bytes_in_all=state.download_bytes + state.disk_bytes)
            thread = threading.Thread(target=self._make, args=(making,), daemon=True, name=f"make {name}")
            self._threads = [each for each in self._threads if each.is_alive()] + [thread]
        thread.start()

    def stop(self, name: str) -> None:
        """Put it down. What was fetched is kept."""
        with self._lock:
            if name in self._made:
                self._made[name].stopping.set()

    def found(self, name: str) -> Making | None:
        """How far it is; None where this server hasn't begun it."""
        with self._lock:
            return self._made.get(name)

    def close(self) -> None:
        """Put down all that is being made."""
        with self._lock:
            threads = self._threads
            for making in self._made.values():
                making.stopping.set()
        for thread in threads:
            thread.join(STOP_SECONDS)

    def _make(self, making: Making) -> None:
        began = datetime.now(UTC)

        def told(stage: Stage) -> None:
            if making.stopping.is_set():
                raise _Stopped
            done = min(stage.bytes_done, stage.bytes_in_all)
            self._change(making, doing=stage.doing, bytes_done=done)

        try:
            make_environment(making.name, installations=self._workshop.installations, told=told)
        except _Stopped:
            self._change(making, state="stopped")
        except OrienteerError as error:
            self._change(making, state="failed", what=error.message)
        except Exception:
            self._change(making, state="failed", what="The terminal that Orienteer runs in says why.")
            raise
        else:
            self._change(making, state="ready")
            self._grade_what_waited(began)

    def _grade_what_waited(self, began: datetime) -> None:
        """What was submitted before it was there, and was kept."""
        shop = self._workshop
        try:
            grade_waiting(course=shop.course, runner=shop.runner, store=shop.store, until=began)
        except OrienteerError as error:
            _LOG.warning("%s", error)

    def _change(self, making: Making, **changed: object) -> None:
        with self._lock:
            now = self._made[making.name]
            self._made[making.name] = replace(now, **changed)  # type: ignore[arg-type]  # fields by name
