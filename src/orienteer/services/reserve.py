"""Fresh inputs, drawn and answered by the reference before somebody submits, so that nobody waits for it."""

from __future__ import annotations

import random
import threading
import time
from collections import OrderedDict
from dataclasses import dataclass
from queue import Empty, Queue

from orienteer.curriculum.course import Exercise
from orienteer.errors import OrienteerError
from orienteer.grading.deep import Fresh, fresh_of
from orienteer.grading.runner import Limits, Runner

RENEW_SECONDS = 2.0
"""How long fresh inputs are used, from their first use on. Nobody learns them sooner: they are shown one at a time."""

MOST_KEPT = 32
"""Exercises for which inputs stand ready."""

IDLE_SECONDS = 5.0
"""How long the thread in the background waits for more before it ends."""


@dataclass(slots=True)
class _Ready:
    exercise: Exercise
    fresh: Fresh
    used_at: float | None = None


class Reserve:
    """Fresh inputs of the exercises that are being worked on. Threads may share it.

    Args:
        runner: runs the references.
    """

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        self._lock = threading.Lock()
        self._ready: OrderedDict[str, _Ready] = OrderedDict()
        self._ordered: dict[str, Exercise] = {}
        self._waiting: Queue[Exercise | None] = Queue()
        self._worker: threading.Thread | None = None
        self._closed = False

    def expect(self, exercise: Exercise) -> None:
        """Somebody is working on an exercise: have inputs ready for when it is submitted."""
        with self._lock:
            kept = self._ready.get(exercise.id)
            if kept is None or kept.exercise.checks is not exercise.checks:
                self._order(exercise)

    def taken(self, exercise: Exercise) -> Fresh | None:
        """Inputs for a submission, or None where none are ready yet. Others are drawn soon after."""
        with self._lock:
            kept = self._ready.get(exercise.id)
            if kept is None or kept.exercise.checks is not exercise.checks:
                self._order(exercise)
                return None
            now = time.monotonic()
            if kept.used_at is None:
                kept.used_at = now
            elif now - kept.used_at > RENEW_SECONDS:
                self._order(exercise)
            return kept.fresh

    def close(self) -> None:
        """Draw nothing more."""
        with self._lock:
            self._closed = True
            worker = self._worker
        if worker is not None:
            self._waiting.put(None)
            worker.join()

    def _order(self, exercise: Exercise) -> None:
        if self._closed or exercise.id in self._ordered or not any(check.domain for check in exercise.checks):
            return
        self._ordered[exercise.id] = exercise
        self._waiting.put(exercise)
        if self._worker is None:
            self._worker = threading.Thread(target=self._work, name="fresh-inputs", daemon=True)
            self._worker.start()

    def _work(self) -> None:
        while True:
            try:
                exercise = self._waiting.get(timeout=IDLE_SECONDS)
            except Empty:
                with self._lock:
                    if self._waiting.empty():
                        self._worker = None
                        return
                continue
            if exercise is None or self._closed:
                return
            try:
                fresh = fresh_of(exercise, self._runner, Limits(), random.Random())
            except OrienteerError:
                fresh = None  # the submission that needs them draws its own, and says what is wrong
            with self._lock:
                self._ordered.pop(exercise.id, None)
                if fresh is not None:
                    self._ready[exercise.id] = _Ready(exercise, fresh)
                    self._ready.move_to_end(exercise.id)
                while len(self._ready) > MOST_KEPT:
                    self._ready.popitem(last=False)
