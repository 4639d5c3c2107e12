"""What is known of a learner's memory of a card: FSRS, through py-fsrs, over the card's reviews.

Elapsed time is counted in learning days, and each review says itself on which day it was made: neither a journey nor a
changed clock makes a day longer. What follows from reviews depends on nothing but them and the terms.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from fsrs import Card, Rating, Scheduler, State
from fsrs.scheduler import DEFAULT_PARAMETERS

from orienteer.learning.reviews import Review

PARAMETERS: tuple[float, ...] = tuple(DEFAULT_PARAMETERS)
"""Those of FSRS-6, fitted to many learners. Source: py-fsrs 6.3, `DEFAULT_PARAMETERS`."""
RETENTION = 0.9
"""How likely a card is to be recalled when it comes back. Source: py-fsrs 6.3, `desired_retention`."""
STEP = timedelta(minutes=10)
"""When a card comes back that wasn't known: one step, as FSRS knows nothing of steps. Source: Anki's manual, FSRS."""
LONGEST_DAYS = 36_500
"""Source: py-fsrs 6.3, `maximum_interval`."""
LEECH_LAPSES = 6
"""So often forgotten, a card costs more than it gives. Anki marks leeches at 8 lapses; a card here has a lesson behind
it that can be read again, so we say so earlier."""

AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4
RATINGS = (AGAIN, HARD, GOOD, EASY)

_START = datetime(2000, 1, 1, tzinfo=UTC)


class Terms(NamedTuple):
    """What FSRS schedules by."""

    parameters: tuple[float, ...] = PARAMETERS
    retention: float = RETENTION


DEFAULT_TERMS = Terms()


@dataclass(frozen=True, slots=True)
class Memory:
    """A card after its latest review.

    Args:
        state: of py-fsrs: 1 learning, 2 review, 3 relearning.
        step: the place among the steps; None in review.
        stability: days after which recall is nine in ten.
        difficulty: from 1 to 10.
        at_ms, day, rating: of the latest review.
        interval_days: until it is due again; 0 while it is in steps.
        due_ms: when it comes back while it is in steps; 0 in review.
        lapses: how often it was forgotten after it had been known.
    """

    state: int
    step: int | None
    stability: float
    difficulty: float
    at_ms: int
    day: int
    rating: int
    interval_days: int
    due_ms: int
    lapses: int

    @property
    def in_steps(self) -> bool:
        """Whether it comes back within minutes."""
        return self.state != State.Review

    @property
    def due_day(self) -> int:
        """The learning day on which it is due, as an ordinal."""
        return self.day + self.interval_days

    @property
    def is_leech(self) -> bool:
        """Whether it was forgotten so often that its lesson should be read again."""
        return self.lapses >= LEECH_LAPSES

    def is_due(self, today: int, now_ms: int) -> bool:
        """Whether it is to be reviewed now. A review that lies ahead of the clock was made by a wrong one: due."""
        if self.day > today:
            return True
        if self.in_steps:
            return self.day < today or not now_ms < self.due_ms <= now_ms + _STEPS_MS
        return self.due_day <= today


_STEPS_MS = int(STEP / timedelta(milliseconds=1)) * 2
"""No step is longer; one that seems to be was counted from a wrong clock."""


def remembered(reviews: Iterable[Review], terms: Terms = DEFAULT_TERMS) -> Memory | None:
    """What all of a card's reviews amount to, in their order; None where there is none."""
    memory: Memory | None = None
    for review in reviews:
        memory = after(memory, review, terms)
    return memory


def after(memory: Memory | None, review: Review, terms: Terms = DEFAULT_TERMS) -> Memory:
    """The memory after one more review."""
    elapsed = 0 if memory is None else min(max(review.day - memory.day, 0), LONGEST_DAYS)
    at = _START + timedelta(days=elapsed)
    card, _ = _scheduler(terms).review_card(_card(memory), Rating(review.rating), at)
    assert card.stability is not None and card.difficulty is not None
    in_steps = card.state is not State.Review
    lapsed = memory is not None and not memory.in_steps and review.rating == AGAIN
    return Memory(
        state=int(card.state),
        step=card.step,
        stability=card.stability,
        difficulty=card.difficulty,
        at_ms=review.at_ms,
        day=review.day,
        rating=review.rating,
        interval_days=0 if in_steps else (card.due - at).days,
        due_ms=review.at_ms + (card.due - at) // timedelta(milliseconds=1) if in_steps else 0,
        lapses=(0 if memory is None else memory.lapses) + lapsed,
    )


def choices(memory: Memory | None, now_ms: int, today: int, terms: Terms = DEFAULT_TERMS) -> tuple[Memory, ...]:
    """What each rating would lead to, from *again* to *easy*."""
    return tuple(after(memory, Review(now_ms, rating, today), terms) for rating in RATINGS)


def recall(memory: Memory, today: int, terms: Terms = DEFAULT_TERMS) -> float:
    """The chance that the card is recalled today."""
    at = _START + timedelta(days=min(max(today - memory.day, 0), LONGEST_DAYS))
    return _scheduler(terms).get_card_retrievability(_card(memory), at)


def _card(memory: Memory | None) -> Card:
    if memory is None:
        return Card(card_id=1, due=_START)
    state = State(memory.state)
    return Card(1, state, memory.step, memory.stability, memory.difficulty, _START, _START)


@lru_cache(maxsize=16)
def _scheduler(terms: Terms) -> Scheduler:
    return Scheduler(
        terms.parameters,
        terms.retention,
        learning_steps=(STEP,),
        relearning_steps=(STEP,),
        maximum_interval=LONGEST_DAYS,
        enable_fuzzing=False,
    )
