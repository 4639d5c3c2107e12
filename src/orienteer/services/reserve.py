"""Fresh inputs, drawn and answered by the reference before somebody submits, so that nobody waits for it."""

from __future__ import annotations

import random
import threading
import time
from collections import OrderedDict
from dataclasses import dataclass

from orienteer.course.background import Background
from orienteer.curriculum.course import Exercise
from orienteer.errors import OrienteerError
from orienteer.grading.deep import Fresh, fresh_of
from orienteer.grading.runner import Limits, Runner

RENEW_SECONDS = 2.0
"""How long fresh inputs are used, from their first use on. Nobody learns them sooner: they are shown one at a time."""

MOST_KEPT = 32
"""Exercises for which inputs stand ready."""


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
        self._background = Background("fresh-inputs", self._draw)

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
        self._background.close()

    def _order(self, exercise: Exercise) -> None:
        if any(check.domain for check in exercise.checks):
            self._background.ask(exercise.id, exercise)

    def _draw(self, exercise: Exercise) -> None:
        try:
            fresh = fresh_of(exercise, self._runner, Limits(), random.Random())
        except OrienteerError:
            return  # the submission that needs them draws its own, and says what is wrong
        with self._lock:
            self._ready[exercise.id] = _Ready(exercise, fresh)
            self._ready.move_to_end(exercise.id)
            while len(self._ready) > MOST_KEPT:
                self._ready.popitem(last=False)
