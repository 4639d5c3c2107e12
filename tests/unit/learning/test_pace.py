"""One's own pace, and when a path ends at it; and what isn't said where little is known."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orienteer.learning.days import Clock
from orienteer.learning.pace import QUICKEST, SLOWEST, chosen_pace, end_at, measured_pace, own_speed
from orienteer.learning.practice import Sitting

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
CLOCK = Clock(NOW)


def sat(days_ago: float, hours: float) -> Sitting:
    started = int((NOW - timedelta(days=days_ago)).timestamp())
    return Sitting(started, started + int(hours * 3600), ("a/b",))


def weeks(*hours: float) -> list[Sitting]:
    """So many hours in each week, the last one first, each in four parts."""
    return sorted(sat(7 * week + part + 1, each / 4) for week, each in enumerate(hours) for part in range(4))


def test_a_pace_is_that_of_the_last_four_weeks() -> None:
    pace = measured_pace(weeks(4, 4, 4, 4, 40, 40), CLOCK)
    assert (pace.seconds_a_week, pace.basis, pace.weeks) == (4 * 3600, "measured", 4)
    assert pace.low == pace.high == pace.seconds_a_week


def test_weeks_that_differ_make_it_less_sure() -> None:
    steady, uneven = measured_pace(weeks(4, 5, 4, 5, 4), CLOCK), measured_pace(weeks(0, 9, 0, 9, 4), CLOCK)
    assert steady.seconds_a_week == uneven.seconds_a_week == 4.5 * 3600
    assert uneven.low < steady.low < steady.seconds_a_week < steady.high < uneven.high
    assert (steady.high - steady.seconds_a_week) / 3600 == pytest.approx(1.638 * (1 / 3) ** 0.5 / 2)


@pytest.mark.parametrize(
    "little",
    [[], [sat(10, 1)], [sat(3, 1), sat(2, 1), sat(1, 1)], weeks(0, 0, 0, 0, 9), [sat(-9, 1)] * 4],
    ids=["nothing", "one day", "three days of one week", "long ago", "days to come"],
)
def test_too_little_is_no_pace(little: list[Sitting]) -> None:
    assert measured_pace(little, CLOCK).basis == "unknown"


def test_somebody_who_began_ten_days_ago_has_a_pace_of_one_week_and_no_range() -> None:
    pace = measured_pace([sat(10, 1), sat(5, 1), sat(3, 1), sat(1, 1)], CLOCK)
    assert (pace.basis, pace.weeks, pace.seconds_a_week) == ("measured", 1, 3 * 3600)
    assert pace.low == pace.high == pace.seconds_a_week


def test_a_clock_that_was_wrong_once_makes_no_pace() -> None:
    assert measured_pace(sorted([*weeks(4, 4, 4, 4, 4), sat(-900, 50)]), CLOCK).seconds_a_week == 4 * 3600


def test_a_pace_can_be_chosen() -> None:
    assert chosen_pace(90).seconds_a_week == 5400


def test_the_end_comes_when_everything_is_done() -> None:
    assert end_at(600, 5 * 3600, NOW) == NOW + timedelta(weeks=2)
    assert end_at(600, 0, NOW) is None
    assert end_at(600_000, 60, NOW) is None


def test_ones_own_speed_counts_the_more_the_more_was_done() -> None:
    assert own_speed(0, 0) == 1
    assert 1 < own_speed(2 * 3600, 60) < own_speed(20 * 3600, 600) < own_speed(200 * 3600, 6000) < 2


@given(st.floats(0, 1e9), st.floats(0, 1e6))
def test_ones_own_speed_stays_within_reason(seconds: float, passed: float) -> None:
    assert QUICKEST <= own_speed(seconds, passed) <= SLOWEST
