from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orienteer.learning.aliases import present_id, renamed
from orienteer.learning.events import Event
from orienteer.learning.history import History, fold
from orienteer.learning.payloads import MARKS

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)

payloads = st.one_of(
    st.tuples(st.just("attempt_made"), st.just({})),
    st.tuples(
        st.just("attempt_graded"),
        st.fixed_dictionaries(
            {
                "verdict": st.sampled_from(["accepted", "wrong_answer"]),
                "content_hash": st.sampled_from(["one", "two"]),
                "title": st.sampled_from(["Before", "After"]),
            }
        ),
    ),
    st.tuples(st.just("hint_shown"), st.fixed_dictionaries({"step": st.integers(1, 3)})),
    st.tuples(
        st.just("mark_set"),
        st.fixed_dictionaries({"mark": st.sampled_from(MARKS)}),
    ),
    st.tuples(st.just("note_kept"), st.fixed_dictionaries({"text": st.sampled_from(["", "a", "b"])})),
    st.tuples(
        st.just("topic_passed"), st.fixed_dictionaries({"exercises": st.lists(st.sampled_from(["a/b/c", "a/b/d"]))})
    ),
    st.tuples(
        st.just("card_reviewed"),
        st.fixed_dictionaries({"rating": st.integers(1, 4), "day": st.sampled_from(["2026-11-25", "2026-11-27"])}),
    ),
    st.tuples(st.just("placement_begun"), st.fixed_dictionaries({"role": st.sampled_from(["all", "data"])})),
    st.tuples(
        st.just("placement_answered"),
        st.fixed_dictionaries(
            {"question": st.sampled_from(["a/b/c", "a/b/d"]), "answer": st.sampled_from(["right", "wrong"])}
        ),
    ),
    st.tuples(st.just("placement_ended"), st.just({})),
    st.tuples(
        st.just("review_set"),
        st.one_of(
            st.fixed_dictionaries({"retention": st.sampled_from([0.8, 0.9])}),
            st.fixed_dictionaries({"topic": st.sampled_from(["a/b", "a/c"]), "taken": st.booleans()}),
        ),
    ),
)


@st.composite
def histories(draw) -> list[Event]:
    drawn = draw(st.lists(st.tuples(payloads, st.sampled_from(["a/b", "a/c"])), max_size=12))
    return [
        Event(kind, subject, NOW + timedelta(seconds=second), payload)
        for second, ((kind, payload), subject) in enumerate(drawn)
    ]


@given(histories(), st.randoms())
def test_events_amount_to_the_same_in_whatever_order_they_arrive(events, random):
    shuffled = list(events)
    random.shuffle(shuffled)
    assert fold(History(), shuffled) == fold(History(), events)


@given(histories(), st.integers(0, 12))
def test_events_amount_to_the_same_in_one_go_or_in_two(events, cut):
    assert fold(fold(History(), events[:cut]), events[cut:]) == fold(History(), events)


def test_folding_leaves_what_was_folded_before_as_it_was():
    before = fold(History(), [Event("hint_shown", "a/b/c", NOW, {"step": 1})])
    fold(before, [Event("hint_shown", "a/b/c", NOW + timedelta(seconds=1), {"step": 2})])
    assert before.exercises["a/b/c"].hints == {1}


def test_a_star_and_a_mark_stand_together_and_none_takes_both():
    marks = [
        Event("mark_set", "a/b", NOW + timedelta(seconds=n), {"mark": m}) for n, m in enumerate(["known", "starred"])
    ]
    told = fold(History(), marks).topics["a/b"]
    assert (told.mark, told.starred) == ("known", True)
    cleared = fold(History(), [*marks, Event("mark_set", "a/b", NOW + timedelta(seconds=5), {"mark": "none"})])
    assert (cleared.topics["a/b"].mark, cleared.topics["a/b"].starred) == ("", False)


@pytest.mark.parametrize(("taken", "left"), [("unmarked", ("", True)), ("unstarred", ("known", False))])
def test_a_mark_is_taken_off_and_leaves_the_other(taken: str, left: tuple[str, bool]):
    marks = [
        Event("mark_set", "a/b", NOW + timedelta(seconds=n), {"mark": m})
        for n, m in enumerate(["known", "starred", taken])
    ]
    told = fold(History(), marks).topics["a/b"]
    assert (told.mark, told.starred) == left


def test_names_that_lead_in_a_circle_end():
    assert present_id("a", {"a": "b", "b": "a"}) in ("a", "b")


def test_what_was_done_under_two_names_is_joined():
    events = [
        Event("attempt_made", "a/b/old", NOW),
        Event("attempt_graded", "a/b/old", NOW + timedelta(seconds=1), {"verdict": "accepted", "content_hash": "1"}),
        Event("attempt_made", "a/b/new", NOW + timedelta(seconds=2)),
    ]
    told = renamed(fold(History(), events), {"a/b/old": "a/b/new"}).exercises
    assert list(told) == ["a/b/new"]
    assert (told["a/b/new"].attempts, bool(told["a/b/new"].passed_at)) == (2, True)


def rated(card: str, rating: int, minute: int, day: str = "2026-11-25") -> Event:
    return Event("card_reviewed", card, NOW + timedelta(minutes=minute), {"rating": rating, "day": day})


def test_a_review_of_an_older_record_belongs_to_its_day_in_utc():
    old = Event("card_reviewed", "a/b/c", NOW, {"rating": 3, "due_at": "2026-12-01"})
    assert fold(History(), [old]).cards == fold(History(), [replace(old, payload={**rated("", 3, 0).payload})]).cards


def test_reviews_of_two_machines_amount_to_the_same_whoever_heard_of_them_first():
    here, there = [rated("a/b/c", 3, 0), rated("a/b/c", 1, 20)], [rated("a/b/c", 4, 10)]
    both = fold(fold(History(), here), there).cards["a/b/c"]
    assert both == fold(fold(History(), there), here).cards["a/b/c"]
    assert [review.rating for review in both.reviews] == [3, 4, 1]


def test_settings_set_later_count_whichever_is_heard_of_first_and_new_parameters_move_every_card():
    early = Event("review_set", "review", NOW, {"new_a_day": 5, "retention": 0.8})
    late = Event("review_set", "review", NOW + timedelta(1), {"new_a_day": 7})
    cards = [rated("a/b/c", 3, 0), rated("a/b/c", 3, 9000, "2026-12-01")]
    one, other = fold(fold(History(), [early, *cards]), [late]), fold(fold(History(), [late]), [*cards, early])
    assert one == other
    assert (one.reviewing.new_a_day, one.reviewing.retention) == (7, 0.8)
    usual = fold(History(), cards).cards["a/b/c"].memory
    assert one.cards["a/b/c"].memory.interval_days > usual.interval_days
