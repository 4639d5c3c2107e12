"""Observations on their way: one by one, or as many at once as have come."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from itertools import islice

from orienteer.grading.observation import Observation


class Observed(Iterator[Observation]):
    """What a runner gives, in the order of the trials. Nothing is run before the first is asked for.

    Args:
        batches: observations that came together, never none; what takes time begins after those that it follows.
    """

    def __init__(self, batches: Generator[list[Observation], None, None]) -> None:
        self._batches = batches
        self._came: list[Observation] = []
        self._at = 0

    def __next__(self) -> Observation:
        if self._at == len(self._came):
            self._came, self._at = next(self._batches), 0
        self._at += 1
        return self._came[self._at - 1]

    def some(self, most: int) -> list[Observation]:
        """Those that have come, at most so many; the next where none has, and none where no more come."""
        if self._at == len(self._came):
            self._came, self._at = next(self._batches, []), 0
        taken = self._came[self._at : self._at + most]
        self._at += len(taken)
        return taken

    def close(self) -> None:
        """Run nothing more."""
        self._came, self._at = [], 0
        self._batches.close()


def some_of(observations: Iterator[Observation], most: int) -> list[Observation]:
    """`Observed.some` of any observations; those that come one by one are taken so."""
    return observations.some(most) if isinstance(observations, Observed) else list(islice(observations, min(1, most)))
