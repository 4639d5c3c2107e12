"""Observations are told one by one or several at once, in one order."""

from __future__ import annotations

from collections.abc import Generator

from orienteer.grading.observation import Observation
from orienteer.grading.observed import Observed, some_of

MADE = [Observation.of("returned", value=number) for number in range(6)]


def test_one_by_one_and_several_at_once_may_be_mixed() -> None:
    observed = Observed(each for each in [MADE[:3], MADE[3:4], MADE[4:]])
    assert next(observed) == MADE[0]
    assert observed.some(10) == MADE[1:3]
    assert observed.some(10) == MADE[3:4]
    assert observed.some(1) == MADE[4:5]
    assert list(observed) == MADE[5:]
    assert observed.some(10) == []


def test_what_comes_one_by_one_is_taken_so() -> None:
    assert some_of(iter(MADE), 4) == MADE[:1]
    assert some_of(iter(MADE), 0) == []


def test_nothing_begins_before_it_is_asked_for_and_nothing_goes_on_after_the_end() -> None:
    begun: list[int] = []

    def batches() -> Generator[list[Observation], None, None]:
        for number in range(3):
            begun.append(number)
            yield MADE[:2]

    observed = Observed(batches())
    assert begun == []
    next(observed)
    observed.close()
    assert (list(observed), begun) == ([], [0])
