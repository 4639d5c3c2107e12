from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from fsrs import Card, Rating, Scheduler, State
from hypothesis import given
from hypothesis import strategies as st

from orienteer.learning.events import Event
from orienteer.learning.history import ExerciseHistory, History, fold
from orienteer.learning.mastery import credit, mastery, stability

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def told(*happened: tuple[str, object, int]) -> ExerciseHistory:
    """What was done, each (kind, hint's step or verdict, hours after noon)."""
    events = []
    for kind, what, hours in happened:
        payload = {"step": what} if kind == "hint_shown" else {"verdict": what}
        events.append(Event(kind, "a/b/c", NOON + timedelta(hours=hours), payload))
    return fold(History(), events).exercises.get("a/b/c", ExerciseHistory())


def hints(*steps: int) -> list[tuple[str, object, int]]:
    return [("hint_shown", step, 0) for step in steps]


@pytest.mark.parametrize(
    ("steps", "counts"),
    [((), 1.0), ((1,), 0.7), ((1, 2), 0.3), ((1, 2, 3), 0.0), ((1, 1), 0.7)],
)
def test_a_pass_counts_less_by_the_hints_before_it(steps: tuple[int, ...], counts: float) -> None:
    assert credit(told(*hints(*steps), ("attempt_graded", "accepted", 1))) == counts


def test_what_isnt_passed_counts_nothing() -> None:
    assert credit(told()) == credit(told(("attempt_graded", "wrong_answer", 1))) == 0.0


def test_a_hint_that_is_read_after_the_pass_costs_nothing() -> None:
    assert credit(told(("attempt_graded", "accepted", 1), ("hint_shown", 3, 2))) == 1.0


def test_doing_it_again_on_another_day_counts_whole_and_on_the_same_day_does_not() -> None:
    helped = [*hints(1, 2, 3), ("attempt_graded", "accepted", 1)]
    assert credit(told(*helped, ("attempt_graded", "accepted", 2))) == 0.0
    assert credit(told(*helped, ("attempt_graded", "accepted", 24))) == 1.0


def tried(*outcomes: str) -> ExerciseHistory:
    """A submission of which each check ended so."""
    report = {"checks": [{"outcome": outcome} for outcome in outcomes]}
    return fold(
        History(), [Event("attempt_graded", "a/b/c", NOON, {"verdict": "wrong_answer", "report": report})]
    ).exercises["a/b/c"]


def test_every_check_that_passes_counts_and_half_of_all_until_the_last_one_does() -> None:
    worth = [credit(tried(*["passed"] * number, *["failed"] * (4 - number))) for number in range(5)]
    assert worth == [0.0, 0.125, 0.25, 0.375, 0.5]
    assert credit(tried("passed", "skipped")) == 0.25


def test_the_best_submission_counts_not_the_last() -> None:
    events = [
        Event("attempt_graded", "a/b/c", NOON + timedelta(hours=hour), {"verdict": "wrong_answer", "report": report})
        for hour, report in enumerate(
            [{"checks": [{"outcome": "passed"}, {"outcome": "failed"}]}, {"checks": [{"outcome": "failed"}] * 2}]
        )
    ]
    assert credit(fold(History(), events).exercises["a/b/c"]) == 0.25


@pytest.mark.parametrize(("slips", "counts"), [(0, 1.0), (1, 0.9), (3, 0.7), (9, 0.7)])
def test_wrong_submissions_before_the_pass_take_a_little_off(slips: int, counts: float) -> None:
    wrong = [("attempt_graded", "wrong_answer", hour) for hour in range(slips)]
    assert credit(told(*wrong, ("attempt_graded", "accepted", 10))) == counts
    assert credit(told(*wrong, ("attempt_graded", "accepted", 10), ("attempt_graded", "accepted", 48))) == 1.0


def test_a_wrong_submission_after_the_pass_takes_nothing_off() -> None:
    assert credit(told(("attempt_graded", "accepted", 1), ("attempt_graded", "wrong_answer", 2))) == 1.0


def test_what_was_passed_is_worth_less_the_longer_it_is_ago() -> None:
    alone = told(("attempt_graded", "accepted", 0))
    worth = [round(mastery(alone, NOON + timedelta(days=days)), 3) for days in (0, 1, 7, 21, 365)]
    assert worth == [1.0, 0.947, 0.808, 0.702, 0.459]
    assert mastery(alone) == 1.0


def test_a_clock_that_was_set_back_since_makes_nothing_better_than_new() -> None:
    assert mastery(told(("attempt_graded", "accepted", 0)), NOON - timedelta(days=400)) == 1.0


def test_what_needed_help_is_forgotten_sooner() -> None:
    alone, helped = told(("attempt_graded", "accepted", 1)), told(*hints(1), ("attempt_graded", "accepted", 1))
    assert stability(helped) < stability(alone)


@given(
    st.lists(st.integers(1, 400), max_size=6),
    st.integers(0, 3),
    st.integers(0, 3),
    st.integers(0, 1000),
    st.integers(1, 400),
)
def test_it_stays_between_0_and_1_and_time_only_lowers_it(
    gaps: list[int], steps: int, slips: int, days: int, more: int
) -> None:
    happened = [*hints(*range(1, steps + 1)), *[("attempt_graded", "wrong_answer", 0)] * slips]
    day = 0
    for gap in [0, *gaps]:
        day += gap
        happened.append(("attempt_graded", "accepted", 1 + 24 * day))
    then = NOON + timedelta(days=day + days)
    evidence = told(*happened)
    assert 1 >= mastery(evidence, then) >= mastery(evidence, then + timedelta(days=more)) >= 0


@given(st.lists(st.integers(1, 200), min_size=1, max_size=5))
def test_passes_on_later_days_make_it_last_as_in_the_library(gaps: list[int]) -> None:
    days = [sum(gaps[:number]) for number in range(len(gaps) + 1)]
    ours = stability(told(*[("attempt_graded", "accepted", 24 * day) for day in days]))
    library = Scheduler(enable_fuzzing=False)
    card = Card(state=State.Review, stability=2.3065, difficulty=library._initial_difficulty(rating=3, clamp=True))
    first = card.difficulty
    card.last_review = NOON
    for day in days[1:]:
        card.difficulty = first  # ours has one difficulty for all
        card, _ = library.review_card(card, Rating.Good, NOON + timedelta(days=day))
    assert ours == pytest.approx(card.stability)
