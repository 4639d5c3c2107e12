from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orienteer.learning.events import Event
from orienteer.learning.payloads import complaint
from orienteer.learning.rounds import rounds_of

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
SUBJECT = "interviews/stacks"
BEGUN = Event("interview_begun", SUBJECT, NOW, {"exercise": "a/b/c", "title": "Stacks", "minutes": 20, "clock": True})


def minutes(number: float) -> timedelta:
    return timedelta(minutes=number)


def after(at: float, kind: str, place: int, **payload: object) -> Event:
    """An event of the round, so many minutes after its beginning."""
    return Event(f"interview_{kind}", SUBJECT, NOW + minutes(at), {**payload, "place": place}, "", BEGUN.id)


def clock(at: float, place: int, change: str, **more: object) -> Event:
    return after(at, "clock", place, change=change, **more)


def held(*events: Event):
    (found,) = rounds_of([BEGUN, *events])
    return found


def test_time_runs_from_the_beginning_until_the_program_is_handed_in():
    assert held().spent(NOW + minutes(3)) == 180
    done = held(after(7, "handed_in", 1))
    assert (done.spent(NOW + minutes(90)), done.runs, done.phase) == (420, False, "complexity")


def test_a_pause_is_not_counted():
    told = held(clock(5, 1, "paused"), clock(45, 2, "resumed"))
    assert told.spent(NOW + minutes(46)) == 360


def test_a_clock_that_is_off_counts_nothing_and_counts_again_when_it_is_on():
    told = held(clock(5, 1, "off"), clock(50, 2, "on"))
    assert told.spent(NOW + minutes(51)) == 360
    assert not held(clock(5, 1, "off")).runs


def test_an_extended_clock_says_by_how_much():
    told = held(clock(5, 1, "extended", minutes=10), clock(6, 2, "extended", minutes=5))
    assert (told.minutes, told.extended) == (35, 15)


def test_a_clock_set_back_adds_nothing_and_takes_nothing_away():
    told = held(after(5, "asked", 1, text="?"), after(-600, "noted", 2, text="x"), after(-598, "noted", 3, text="y"))
    assert told.spent_seconds == 7 * 60
    assert told.notes == "y"
    assert told.spent(NOW + minutes(-900)) == 7 * 60


def test_a_night_that_the_laptop_slept_can_be_left_out():
    told = held(clock(600, 1, "left_out", seconds=595 * 60))
    assert told.spent_seconds == 300
    assert held(clock(10, 1, "left_out", seconds=1e9)).spent_seconds == 0


def test_time_away_is_counted_from_the_last_sign_of_life():
    told = held(after(5, "asked", 1, text=""))
    assert told.away(NOW + minutes(20)) == 15 * 60
    assert told.away(NOW + minutes(20), NOW + minutes(18)) == 120
    assert held(clock(5, 1, "paused")).away(NOW + minutes(20)) == 0


def test_the_phases_follow_each_other():
    events = [
        after(5, "submitted", 1, attempt="1", verdict="accepted", passed=3, total=3),
        after(6, "handed_in", 2),
        after(7, "stated", 3, time="n", space="1", text="one walk"),
        after(8, "answered", 4, follow_up="deep", text="a stack"),
        after(9, "rated", 5, follow_up="deep", rating=2),
        after(10, "ended", 6, report={"shown": []}),
    ]
    phases = [held(*events[:count]).phase for count in range(len(events) + 1)]
    assert phases == ["problem", "problem", "complexity", "follow_ups", "follow_ups", "follow_ups", "ended"]
    told = held(*events)
    assert told.stated == ("n", "1", "one walk")
    assert (told.answers["deep"].text, told.answers["deep"].rating) == ("a stack", 2)
    assert told.report == {"shown": []}


def test_what_comes_after_the_end_changes_nothing():
    ended = [after(1, "handed_in", 1), after(2, "ended", 2, report={})]
    assert held(*ended, after(3, "noted", 3, text="late")) == held(*ended)


def test_events_of_another_round_are_not_taken_for_this_one():
    other = replace(BEGUN, id="0" * 32, at=NOW + minutes(60))
    first, second = rounds_of([other, BEGUN, after(1, "handed_in", 1)])
    assert (first.handed_in, second.handed_in) == (True, False)


CHANGES = st.sampled_from(["paused", "resumed", "off", "on", "extended", "left_out"])


@given(st.lists(st.tuples(CHANGES, st.integers(-500, 500)), max_size=8), st.randoms(use_true_random=False))
def test_in_whatever_order_and_how_often_events_come_the_round_is_the_same(told, rng: random.Random):
    events = [clock(at, n, change, minutes=5, seconds=90) for n, (change, at) in enumerate(told, 1)]
    shuffled = [BEGUN, *events, *events]
    rng.shuffle(shuffled)
    assert rounds_of(shuffled) == [held(*events)]
    assert held(*events).spent_seconds >= 0


@pytest.mark.parametrize(
    ("kind", "payload", "said"),
    [
        ("interview_begun", {"minutes": "ten", "exercise": "a/b/c"}, "its “minutes” is not a count"),
        ("interview_clock", {"place": 1, "change": "broken"}, "its “change” is not one of paused"),
        ("interview_rated", {"place": 1, "follow_up": "deep", "rating": 7}, "its “rating” is not 0, 1 or 2"),
        ("interview_noted", {"text": "x"}, "its “place” is not a count"),
        ("interview_ended", {"place": 1, "report": []}, "its “report” is not a report"),
    ],
)
def test_an_event_from_elsewhere_that_says_nonsense_is_refused(kind, payload, said):
    assert complaint(Event(kind, SUBJECT, NOW, payload, reference=BEGUN.id)).startswith(said)


def test_an_event_from_elsewhere_has_to_name_its_round():
    event = Event("interview_handed_in", SUBJECT, NOW, {"place": 1})
    assert complaint(event) == "it doesn't name the interview that it belongs to"
    assert complaint(after(1, "handed_in", 1)) == complaint(BEGUN) == ""
