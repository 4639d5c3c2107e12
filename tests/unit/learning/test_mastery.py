from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from orienteer.learning.events import Event
from orienteer.learning.history import ExerciseHistory, History, fold
from orienteer.learning.mastery import credit

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
