"""Minutes of practice, in one's own days, whatever clocks do."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orienteer.learning.days import Clock
from orienteer.learning.events import Event
from orienteer.learning.history import History, fold
from orienteer.learning.practice import GAP_SECONDS, Sitting, by_day, seconds_between

BERLIN, NEW_YORK, KATHMANDU = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York"), ZoneInfo("Asia/Kathmandu")
FAR = datetime(2100, 1, 1, tzinfo=UTC)
IN_BERLIN = Clock(FAR, BERLIN)
AT_MIDNIGHT = 0


def submitted(at: datetime, subject: str = "a/b/c") -> Event:
    return Event("attempt_made", subject, at)


def sittings(*events: Event) -> tuple[Sitting, ...]:
    return fold(History(), events).sittings


def minutes(*events: Event, clock: Clock = IN_BERLIN) -> dict[str, float]:
    return {str(day.day): day.seconds / 60 for day in by_day(sittings(*events), clock)}


def berlin(*parts: int, fold: int = 0) -> datetime:
    return datetime(*parts, tzinfo=BERLIN, fold=fold).astimezone(UTC)  # type: ignore[arg-type]


def test_the_time_between_two_submissions_counts_and_a_little_before_the_first() -> None:
    assert minutes(submitted(berlin(2026, 11, 25, 10)), submitted(berlin(2026, 11, 25, 10, 20))) == {"2026-11-25": 25}


def test_a_break_is_not_counted() -> None:
    day = (2026, 11, 25)
    assert minutes(submitted(berlin(*day, 10)), submitted(berlin(*day, 12))) == {"2026-11-25": 10}


def test_a_laptop_that_sleeps_overnight_practises_nothing() -> None:
    evening, morning = berlin(2026, 11, 24, 23), berlin(2026, 11, 25, 7)
    assert minutes(submitted(evening), submitted(morning)) == {"2026-11-24": 5, "2026-11-25": 5}


def test_a_late_evening_belongs_to_the_day_on_which_it_began() -> None:
    late, early = berlin(2026, 11, 24, 23, 50), berlin(2026, 11, 25, 0, 10)
    assert minutes(submitted(late), submitted(early)) == {"2026-11-24": 25}


@pytest.mark.parametrize("hour", [0, 4, 9])
def test_a_sitting_over_the_hour_at_which_the_learners_day_begins_is_parted_there(hour: int) -> None:
    begins = berlin(2026, 11, 25, hour)
    around = [submitted(begins + timedelta(minutes=each)) for each in (-10, 10)]
    days = by_day(sittings(*around), Clock(FAR, BERLIN, hour))
    assert [(str(day.day), day.seconds / 60, day.submitted) for day in days] == [
        ("2026-11-24", 15, 2),
        ("2026-11-25", 10, 0),
    ]


def test_a_clock_that_was_set_back_counts_no_minute_twice_and_none_below_zero() -> None:
    times = [10 * 60, 10 * 60 + 20, 9 * 60 + 50, 10 * 60 + 10]  # after the second it was set back by half an hour
    events = [submitted(berlin(2026, 11, 25, *divmod(at, 60))) for at in times]
    assert minutes(*events) == {"2026-11-25": 35}


def test_what_lies_in_the_future_is_left_out_until_then() -> None:
    now, wrong = berlin(2026, 11, 25, 12), berlin(2031, 1, 1, 12)
    assert minutes(submitted(berlin(2026, 11, 25, 11)), submitted(wrong), clock=Clock(now, BERLIN)) == {"2026-11-25": 5}


def test_two_machines_at_once_count_once() -> None:
    at = berlin(2026, 11, 25, 10)
    assert minutes(submitted(at), submitted(at + timedelta(seconds=1), "x/y/z")) == {"2026-11-25": 5 + 1 / 60}


def test_the_night_in_which_the_clocks_go_back_has_its_two_hours_of_two_oclock() -> None:
    first, second = berlin(2026, 10, 25, 2, 30), berlin(2026, 10, 25, 2, 30, fold=1)
    assert second - first == timedelta(hours=1)
    between = first + timedelta(minutes=25)
    assert minutes(submitted(first), submitted(between), submitted(second - timedelta(minutes=10))) == {
        "2026-10-24": 55
    }


def test_the_night_in_which_the_clocks_go_forward_is_an_hour_shorter() -> None:
    before, after = berlin(2026, 3, 29, 1, 50), berlin(2026, 3, 29, 3, 10)
    assert minutes(submitted(before), submitted(after)) == {"2026-03-28": 25}


def test_a_zone_whose_midnight_is_skipped_still_parts_its_days() -> None:
    beirut = ZoneInfo("Asia/Beirut")  # 2022-03-27 began at one o'clock
    late = datetime(2022, 3, 26, 23, 50, tzinfo=beirut).astimezone(UTC)
    assert minutes(submitted(late), submitted(late + timedelta(minutes=20)), clock=Clock(FAR, beirut, AT_MIDNIGHT)) == {
        "2022-03-26": 15,
        "2022-03-27": 10,
    }


def test_days_are_those_of_ones_own_zone_and_change_with_it() -> None:
    at = datetime(2026, 11, 25, 3, 10, tzinfo=UTC)
    assert list(minutes(submitted(at), clock=Clock(FAR, NEW_YORK))) == ["2026-11-24"]
    assert list(minutes(submitted(at), clock=Clock(FAR, BERLIN))) == ["2026-11-25"]
    late = submitted(at + timedelta(hours=19, minutes=15))
    assert list(minutes(late, clock=Clock(FAR, KATHMANDU))) == ["2026-11-26"]


def test_a_day_says_what_it_was_about() -> None:
    at = berlin(2026, 11, 25, 10)
    events = [
        submitted(at),
        Event("card_reviewed", "x/y/why", at + timedelta(minutes=1), {"rating": 3, "due_at": "2027"}),
        Event("note_kept", "n/o", at + timedelta(minutes=2), {"text": "mine"}),
        Event("mark_set", "m/k", at + timedelta(minutes=3), {"mark": "known"}),
    ]
    (day,) = by_day(sittings(*events), Clock(FAR, BERLIN))
    assert (day.day, day.topics) == (date(2026, 11, 25), ("a/b", "n/o", "x/y"))
    assert (day.submitted, day.reviewed) == (1, 1)


moments = st.lists(st.integers(0, 200_000), max_size=40)


@given(moments, st.randoms())
def test_the_order_in_which_events_arrive_makes_no_difference(seconds, random) -> None:
    events = [submitted(datetime.fromtimestamp(each, UTC), f"a/{each % 3}/c") for each in seconds]
    shuffled = list(events)
    random.shuffle(shuffled)
    assert sittings(*events) == sittings(*shuffled)


@given(moments)
def test_sittings_are_apart_and_their_days_add_up(seconds) -> None:
    found = sittings(*[submitted(datetime.fromtimestamp(each, UTC)) for each in seconds])
    assert all(later.started - earlier.ended > GAP_SECONDS for earlier, later in pairwise(found))
    assert sum(each.submitted for each in found) == len(seconds)
    whole = sum(each.ended - each.started for each in found)
    for zone in (BERLIN, NEW_YORK, KATHMANDU):
        assert sum(day.seconds for day in by_day(found, Clock(FAR, zone))) == pytest.approx(whole)
    assert seconds_between(found, -1_000, 300_000) == whole
