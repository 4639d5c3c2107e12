"""The forgetting curve: its numbers are pinned, and it only falls."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from fsrs import Card, Scheduler
from fsrs.scheduler import DEFAULT_PARAMETERS
from hypothesis import given
from hypothesis import strategies as st

from orienteer.learning.forgetting import DECAY, FIRST_STABILITY_DAYS, has_faded, retrievability

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.mark.parametrize(("days", "chance"), [(0, 1.0), (1, 0.947), (7, 0.808), (21, 0.702), (365, 0.459)])
def test_the_curve_is_pinned(days: float, chance: float) -> None:
    assert round(retrievability(days), 3) == chance


def test_the_constants_are_those_of_the_library() -> None:
    assert (DEFAULT_PARAMETERS[2], DEFAULT_PARAMETERS[20]) == (FIRST_STABILITY_DAYS, DECAY)


@given(days=st.integers(0, 10_000))
def test_it_agrees_with_the_library(days: int) -> None:
    card = Card(stability=FIRST_STABILITY_DAYS, last_review=NOW - timedelta(days=days))
    assert retrievability(days) == pytest.approx(Scheduler().get_card_retrievability(card, NOW))


@given(days=st.floats(0, 36_500), more=st.floats(0.001, 36_500))
def test_it_falls_and_never_reaches_nothing(days: float, more: float) -> None:
    assert 1 >= retrievability(days) > retrievability(days + more) > 0


@pytest.mark.parametrize(("days", "faded"), [(-1, False), (0, False), (21, False), (22, True), (9999, True)])
def test_what_was_passed_three_weeks_ago_has_faded(days: int, faded: bool) -> None:
    assert has_faded((NOW - timedelta(days=days)).isoformat(), NOW) is faded
