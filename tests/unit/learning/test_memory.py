from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from fsrs import Card, Rating, Scheduler
from hypothesis import given
from hypothesis import strategies as st

from orienteer.learning.days import milliseconds
from orienteer.learning.memory import (
    AGAIN,
    DEFAULT_TERMS,
    EASY,
    GOOD,
    LEECH_LAPSES,
    PARAMETERS,
    Memory,
    Review,
    Terms,
    after,
    choices,
    recall,
    remembered,
)
from orienteer.learning.recurrence import begun, stepped

DAY = datetime(2026, 11, 25, tzinfo=UTC).toordinal()


def review(rating: int, day: int, minute: int = 0) -> Review:
    at = datetime.fromordinal(day).replace(tzinfo=UTC, hour=9) + timedelta(minutes=minute)
    return Review(milliseconds(at), rating, day)


@st.composite
def histories(draw) -> list[Review]:
    day, reviews = DAY, []
    for minute, (gap, rating) in enumerate(
        draw(st.lists(st.tuples(st.integers(0, 200), st.integers(1, 4)), min_size=1, max_size=12))
    ):
        day += gap
        reviews.append(review(rating, day, minute))
    return reviews


def test_a_card_that_is_new_comes_back_as_fsrs_says():
    told = [(each.in_steps, each.interval_days) for each in choices(None, 0, DAY)]
    assert told == [(True, 0), (True, 0), (False, 2), (False, 8)]


def test_numbers_of_a_history_stay_what_they_are():
    memory = remembered([review(GOOD, DAY), review(GOOD, DAY + 2), review(AGAIN, DAY + 15), review(GOOD, DAY + 15, 11)])
    assert memory is not None
    assert (round(memory.stability, 3), round(memory.difficulty, 3)) == (1.6, 7.38)
    assert (memory.lapses, memory.in_steps) == (1, False)


@given(histories())
def test_a_better_rating_never_brings_a_card_back_sooner(reviews):
    memory = remembered(reviews)
    for known in (None, memory):
        due = [each.due_ms / 86_400_000 if each.in_steps else each.due_day for each in choices(known, 0, DAY + 4000)]
        days = [each.interval_days for each in choices(known, 0, DAY + 4000)]
        assert days == sorted(days) and due


@given(histories())
def test_what_follows_is_in_the_future_and_within_bounds(reviews):
    memory = remembered(reviews)
    assert memory is not None
    assert memory.in_steps == (memory.interval_days == 0)
    assert memory.due_ms > memory.at_ms if memory.in_steps else memory.due_day > memory.day
    assert 1 <= memory.difficulty <= 10 and memory.stability > 0
    assert 0 < recall(memory, memory.day + 30) < 1


@given(histories())
def test_a_lapse_is_counted_when_something_known_was_forgotten(reviews):
    memory, lapses = None, 0
    for each in reviews:
        lapses += memory is not None and not memory.in_steps and each.rating == AGAIN
        memory = after(memory, each)
    assert memory is not None and memory.lapses == lapses
    assert memory.is_leech == (lapses >= LEECH_LAPSES)


@given(histories())
def test_our_recurrence_is_py_fsrs(reviews):
    scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    start = datetime(2020, 1, 1, tzinfo=UTC)
    card, known, before = Card(1, due=start), (0.0, 0.0), reviews[0].day
    for place, (_, rating, day) in enumerate(reviews):
        at, elapsed = start + timedelta(days=day - DAY), day - before
        chance = scheduler.get_card_retrievability(card, at)
        card, _ = scheduler.review_card(card, Rating(rating), at)
        known = begun(PARAMETERS, rating) if place == 0 else stepped(PARAMETERS, *known, chance, elapsed, rating)
        assert known == pytest.approx((card.stability, card.difficulty), rel=1e-9)
        before = day


@given(histories(), st.integers(0, 12))
def test_memory_is_the_same_in_one_go_or_in_two(reviews, cut):
    half = remembered(reviews[:cut])
    for each in reviews[cut:]:
        half = after(half, each)
    assert half == remembered(reviews)


def test_who_wants_to_recall_more_is_asked_sooner():
    reviews = [review(GOOD, DAY), review(EASY, DAY + 3)]
    lax, strict = (remembered(reviews, Terms(PARAMETERS, retention)) for retention in (0.8, 0.95))
    assert lax is not None and strict is not None
    assert strict.interval_days < lax.interval_days


def test_an_evening_and_the_next_morning_are_two_days():
    evening = Review(milliseconds(datetime(2026, 11, 25, 22, tzinfo=UTC)), GOOD, DAY)
    morning = Review(milliseconds(datetime(2026, 11, 26, 7, tzinfo=UTC)), GOOD, DAY + 1)
    same_day = after(after(None, evening), morning._replace(day=DAY))
    next_day = after(after(None, evening), morning)
    assert next_day.stability > same_day.stability


def test_a_day_before_the_last_one_counts_as_the_same_day():
    """A journey across the date line, or a clock that was set back."""
    first = after(None, review(GOOD, DAY))
    assert after(first, review(GOOD, DAY - 3)).stability == after(first, review(GOOD, DAY)).stability
    assert after(first, review(GOOD, DAY - 3)).due_day < first.due_day + DAY


def test_a_review_ahead_of_the_clock_is_due_and_heals():
    ahead = after(None, review(GOOD, DAY + 900))
    assert ahead.is_due(DAY, review(GOOD, DAY).at_ms)
    healed = after(ahead, Review(ahead.at_ms + 1, GOOD, DAY))
    assert not healed.is_due(DAY, review(GOOD, DAY).at_ms)
    assert healed.is_due(healed.due_day, review(GOOD, healed.due_day).at_ms)
    assert DAY < healed.due_day < DAY + 60


def test_a_step_is_due_when_its_minutes_are_over():
    again = after(None, review(AGAIN, DAY))
    assert not again.is_due(DAY, again.at_ms)
    assert again.is_due(DAY, again.due_ms)
    assert again.is_due(DAY + 1, again.at_ms)


def test_a_step_that_a_wrong_clock_counted_is_due_at_once():
    again = after(None, Review(review(AGAIN, DAY + 900).at_ms, AGAIN, DAY))
    assert again.is_due(DAY, review(AGAIN, DAY).at_ms)


def test_terms_and_memories_are_values():
    assert Terms() == DEFAULT_TERMS and isinstance(after(None, review(GOOD, DAY)), Memory)
