from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orienteer.learning.days import Clock, day_of, start_of

VIENNA = ZoneInfo("Europe/Vienna")
zones = st.sampled_from(["Europe/Vienna", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "Australia/Lord_Howe"])
moments = st.integers(0, 20 * 365 * 24 * 60).map(lambda n: datetime(2010, 1, 1, tzinfo=UTC) + timedelta(minutes=n))


def test_a_late_evening_belongs_to_the_day_before():
    assert day_of(datetime(2026, 11, 25, 1, tzinfo=VIENNA), VIENNA) == date(2026, 11, 24)
    assert day_of(datetime(2026, 11, 25, 4, tzinfo=VIENNA), VIENNA) == date(2026, 11, 25)
    assert day_of(datetime(2026, 11, 25, 1, tzinfo=VIENNA), VIENNA, 0) == date(2026, 11, 25)


@pytest.mark.parametrize("changed", [date(2026, 3, 29), date(2026, 10, 25)])  # Vienna's clocks, forward and back
@pytest.mark.parametrize("hour", [0, 2, 3, 4])
def test_a_changed_clock_makes_no_day_and_loses_none(changed: date, hour: int):
    noon = datetime(changed.year, changed.month, changed.day, 12, tzinfo=UTC)
    found = [day_of(noon + timedelta(minutes=15 * n), VIENNA, hour) for n in range(-4 * 60, 4 * 60)]
    assert found == sorted(found)
    assert sorted(set(found)) == [min(found) + timedelta(n) for n in range((max(found) - min(found)).days + 1)]


@given(moments, zones, st.integers(0, 23))
def test_a_moment_lies_in_its_day(at: datetime, name: str, hour: int):
    zone = ZoneInfo(name)
    day = day_of(at, zone, hour)
    assert start_of(day, zone, hour) <= at + timedelta(hours=1)  # the hour that a clock set back repeats
    assert at < start_of(day + timedelta(days=1), zone, hour) + timedelta(hours=1)


@given(moments, zones)
def test_days_only_go_on(at: datetime, name: str):
    zone = ZoneInfo(name)
    if name != "Pacific/Apia" or at.year > 2011:  # Samoa went without the 30th of December 2011
        assert day_of(at + timedelta(hours=26), zone) > day_of(at, zone)


def test_the_machines_own_zone_will_do():
    at = datetime(2026, 11, 25, 12, tzinfo=UTC)
    clock = Clock(at, None)
    assert clock.start_of(clock.today) <= at < clock.start_of(clock.today + 1)
