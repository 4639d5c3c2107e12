"""The pauses in which Python looks for cycles, kept short while the server runs.

All threads stand still meanwhile, and a course, its exercises and the modules are looked through each time though they
stay. What has outlived one look through everything that took too long isn't looked at again.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter

LONG_SECONDS = 0.005
"""A pause that a learner's verdict would show: it takes about as long itself."""

OLDEST = 2
"""The generation whose look goes through everything: after it no cycle that could go is left."""


@contextmanager
def short_pauses(clock: Callable[[], float] = perf_counter) -> Iterator[None]:
    """Within it, what outlives a long look through everything is left out of those that follow.

    What it holds is still freed as soon as nothing leads to it; only cycles among it stay, until the end.

    Args:
        clock: seconds that never run backwards.

    Source: the documentation of `gc.freeze` and `gc.callbacks`.
    """
    began = 0.0

    def look(phase: str, about: dict[str, int]) -> None:
        nonlocal began
        if phase == "start":
            began = clock()
        elif about["generation"] == OLDEST and clock() - began > LONG_SECONDS:
            gc.freeze()

    gc.callbacks.append(look)
    try:
        yield
    finally:
        gc.callbacks.remove(look)
        gc.unfreeze()
