"""The pauses in which the server's Python looks for cycles."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from itertools import count

from orienteer.web.pauses import LONG_SECONDS, short_pauses


def ticking(seconds: float) -> Iterator[float]:
    """A clock on which each look for cycles takes so long."""
    return (tick * seconds for tick in count())


def test_what_outlives_a_long_pause_is_not_looked_at_again() -> None:
    clock = ticking(LONG_SECONDS * 2)
    before = gc.get_freeze_count()
    with short_pauses(lambda: next(clock)):
        lasting = [[number] for number in range(1000)]
        gc.collect()
        assert gc.get_freeze_count() >= before + len(lasting)


def test_a_long_look_at_what_is_new_alone_leaves_cycles_to_be_found_later() -> None:
    clock = ticking(LONG_SECONDS * 2)
    before = gc.get_freeze_count()
    with short_pauses(lambda: next(clock)):
        gc.collect(0)
        gc.collect(1)
        assert gc.get_freeze_count() == before


def test_short_pauses_leave_everything_as_it_is() -> None:
    clock = ticking(LONG_SECONDS / 2)
    before = gc.get_freeze_count()
    with short_pauses(lambda: next(clock)):
        gc.collect()
        assert gc.get_freeze_count() == before


def test_afterwards_everything_is_looked_at_as_before() -> None:
    callbacks = list(gc.callbacks)
    clock = ticking(LONG_SECONDS * 2)
    with short_pauses(lambda: next(clock)):
        gc.collect()
    assert gc.get_freeze_count() == 0
    assert gc.callbacks == callbacks
