"""What progress says, over a course of two topics."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from orienteer.errors import UsageError
from orienteer.learning.events import Event
from orienteer.services.read_progress import read_progress
from orienteer.services.read_roadmap import read_roadmap
from orienteer.services.views.progress import ProgressView
from orienteer.storage.store import Store
from tests.unit.services.course_of_two import DOUBLE, TRIPLE, SmallCourse

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")


def read(*events: Event, role: str = "all", zone: ZoneInfo = BERLIN, hours: float | None = None) -> ProgressView:
    store = Store()
    store.append(*events)
    return read_progress(
        role, zone=zone, course=SmallCourse(topic_aliases=("basics/old",)), store=store, now=NOW, hours_a_week=hours
    )


def passed(exercise_id: str, days_ago: float) -> list[Event]:
    at = NOW - timedelta(days=days_ago)
    made = Event("attempt_made", exercise_id, at)
    return [made, Event("attempt_graded", exercise_id, at, {"verdict": "accepted"}, "", made.id)]


def said(view: ProgressView) -> str:
    return view.finding.before + view.finding.about + view.finding.after


def test_a_newcomer_is_told_what_lies_ahead_and_that_no_end_can_be_said() -> None:
    view = read()
    assert said(view) == (
        "0 of 2 stops are mastered. The rest takes about 20 minutes, without the 1 that is not yet written."
    )
    assert view.forecast.basis == "unknown" and view.forecast.ends_on is None
    assert "can’t be said yet" in view.forecast.said
    assert (view.days, view.practised_minutes, view.fading) == ((), 0, ())


def test_what_is_passed_is_no_longer_left() -> None:
    view = read(*passed(DOUBLE, 0))
    (area,) = view.areas
    assert (area.left_minutes, area.stops[0].exercises_passed) == (5, 1)
    assert area.stops[0].mastery == area.mastery == 0.5


def test_a_path_that_is_done_says_so() -> None:
    events = [*passed(DOUBLE, 0), *passed(TRIPLE, 0.01)]
    assert said(read(*events)) == (
        "1 of 2 stops is mastered. Everything that is written is done, without the 1 that is not yet written."
    )


def test_a_chosen_pace_gives_an_end_and_is_called_chosen() -> None:
    view = read(hours=0.1)
    assert said(view).endswith("not yet written: at 6 min a week, until mid-December.")
    assert view.forecast.ends_on == date(2026, 12, 18)
    assert view.forecast.said == "That is with 6 min a week, a pace that you chose."
    assert (view.forecast.earliest_on, view.forecast.latest_on) == (None, None)


@pytest.mark.parametrize("hours", [0, -1, 169, float("nan"), float("inf")])
def test_a_week_that_is_none_is_refused(hours: float) -> None:
    with pytest.raises(UsageError, match="A week has"):
        read(hours=hours)


def test_a_measured_pace_says_over_how_long_and_how_sure_it_is() -> None:
    uneven = (29, 26, 20, 18, 17, 11, 5, 3)
    events = [Event("attempt_made", DOUBLE, NOW - timedelta(days=days)) for days in uneven]
    view = read(*events)
    assert (view.forecast.basis, view.forecast.minutes_a_week) == ("measured", 9)
    assert view.forecast.said.startswith("Your pace is 9 min a week, measured over the last four weeks. Between ")
    assert view.forecast.earliest_on < view.forecast.ends_on < view.forecast.latest_on


def test_days_are_ones_own_and_say_what_was_practised_also_under_an_old_name() -> None:
    at = datetime(2026, 11, 25, 3, 30, tzinfo=UTC)
    view = read(Event("attempt_made", "basics/old/double", at))
    (day,) = view.days
    assert (day.day, day.minutes, day.submitted) == (date(2026, 11, 25), 5, 1)
    assert [topic.title for topic in day.topics] == ["Numbers"]
    assert (view.today, view.from_day) == (date(2026, 11, 25), date(2026, 6, 1))
    (day,) = read(Event("attempt_made", DOUBLE, at), zone=ZoneInfo("America/New_York")).days
    assert day.day == date(2026, 11, 24)


def test_the_calendars_day_begins_when_the_reviews_does() -> None:
    at = datetime(2026, 11, 25, 0, 30, tzinfo=UTC)
    by_default, chosen = Event("attempt_made", DOUBLE, at), Event("review_set", "", NOW, {"day_starts_at_hour": 1})
    assert [day.day for day in read(by_default).days] == [date(2026, 11, 24)]
    assert [day.day for day in read(by_default, chosen).days] == [date(2026, 11, 25)]
    late = Event("review_set", "", NOW, {"day_starts_at_hour": 14})
    assert (read().today, read(late).today) == (date(2026, 11, 25), date(2026, 11, 24))


def test_what_fades_says_how_much_is_left_and_what_brings_it_back() -> None:
    view = read(*passed(DOUBLE, 40), *passed(TRIPLE, 30))
    (stop,) = view.fading
    assert (stop.id, stop.exercise_id, stop.cards, stop.minutes) == ("basics/numbers", DOUBLE, 0, 5)
    assert stop.recall == pytest.approx(0.6675, abs=0.0001)
    store = Store()
    store.append(*passed(DOUBLE, 40), *passed(TRIPLE, 30))
    (area,) = read_roadmap(course=SmallCourse(), store=store, now=NOW, zone=BERLIN).areas
    assert [each.recall for each in area.stops] == [stop.recall, None]
    recalls = [point.recall for point in stop.curve]
    assert recalls[0] == 1 and recalls == sorted(recalls, reverse=True)
    assert [point.recall for point in stop.curve if point.days == 0] == [stop.recall]
    assert view.areas[0].mastered == view.mastered == 0
    card = Event("card_reviewed", "basics/numbers/why", NOW - timedelta(days=2), {"rating": 3})
    (stop,) = read(*passed(DOUBLE, 40), *passed(TRIPLE, 30), card).fading
    assert (stop.cards, stop.minutes) == (1, 1)


def test_what_a_role_does_not_pass_is_off_its_path_and_no_work() -> None:
    course = SmallCourse()
    (area,) = course.roadmap.areas
    numbers, words = area.topics
    elsewhere = replace(area, topics=(replace(numbers, roles=("others",)), words))
    course.roadmap = replace(course.roadmap, areas=(elsewhere,))
    view = read_progress("writers", zone=BERLIN, course=course, store=Store(), now=NOW)
    assert [stop.id for area in view.areas for stop in area.stops] == ["basics/words"]
    assert [stop.id for area in view.off_path for stop in area.stops] == ["basics/numbers"]
    assert (view.total, view.left_minutes) == (1, 0)


def test_a_role_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError, match="no role called"):
        read(role="nobody")


def test_an_event_of_a_clock_that_ran_ahead_is_not_in_the_calendar() -> None:
    assert read(Event("attempt_made", DOUBLE, NOW + timedelta(days=900))).days == ()
