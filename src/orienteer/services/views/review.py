"""Today's review as a learner sees it."""

from __future__ import annotations

from dataclasses import dataclass

from orienteer.curriculum.course import Choice
from orienteer.services.views.topic import FollowUp


@dataclass(frozen=True, slots=True)
class RatingView:
    """One of the four ratings.

    Args:
        rating: from 1.
        word: again, hard, good or easy, with a capital.
        due: when the card comes back, in words.
        days: the same in days; 0 within the day.
    """

    rating: int
    word: str
    due: str
    days: int


@dataclass(frozen=True, slots=True)
class ReviewCard:
    """The card whose turn it is.

    Args:
        id: `area/topic/card`.
        kind: recall, choice, interview or code.
        seen: how often it was rated before.
        last_at: ISO 8601, UTC, of the latest rating; None before the first.
        leech: a sentence where it has been forgotten too often, else "".
        starter: of a code card.
        ratings: what each would lead to.
    """

    id: str
    topic_id: str
    topic_title: str
    kind: str
    asks_html: str
    sentence_html: str
    paragraph_html: str
    follow_ups: tuple[FollowUp, ...]
    choices: tuple[Choice, ...]
    proof: str
    prints: str
    starter: str
    solution: str
    seen: int
    last_at: str | None
    leech: str
    ratings: tuple[RatingView, ...]


@dataclass(frozen=True, slots=True)
class ReturningExercise:
    """An exercise to do again from blank.

    Args:
        passed_at: ISO 8601, UTC, of the latest pass.
    """

    id: str
    title: str
    topic_title: str
    minutes: int
    passed_at: str


@dataclass(frozen=True, slots=True)
class ForecastDay:
    """How many cards fall due on a day (ISO 8601), today first."""

    day: str
    cards: int


@dataclass(frozen=True, slots=True)
class LeechView:
    """A card that keeps being forgotten, and what to do about it."""

    id: str
    asks_html: str
    topic_id: str
    topic_title: str
    says: str


@dataclass(frozen=True, slots=True)
class SettingsView:
    """How the learner reviews.

    Args:
        own_parameters: they were fitted to the learner's own reviews.
        fittable, needed: reviews that a fit could learn from, and how many it needs.
    """

    new_a_day: int
    due_a_day: int
    exercises_a_day: int
    day_starts_at_hour: int
    retention: float
    own_parameters: bool
    fittable: int
    needed: int


@dataclass(frozen=True, slots=True)
class TopicIn:
    """A written topic and whether its cards are in."""

    id: str
    title: str
    cards: int
    taken: bool


@dataclass(frozen=True, slots=True)
class ReviewView:
    """Everything on the page.

    Args:
        done, left: cards of today.
        new: how many of those left were never rated.
        minutes_left: about.
        card: whose turn it is; None where none is left.
        exercises: to do again from blank.
        buried: cards that wait until tomorrow, since another about the same thing comes today.
        over: cards that wait for today's limits.
        next_at: ISO 8601, UTC, when the next cards are due; None where nothing is in.
        next_cards: how many they are.
        can_undo: there is a rating of today to take back.
        begun: some topic's cards are in.
    """

    done: int
    left: int
    new: int
    minutes_left: int
    card: ReviewCard | None
    exercises: tuple[ReturningExercise, ...]
    buried: int
    over: int
    next_at: str | None
    next_cards: int
    can_undo: bool
    begun: bool
    forecast: tuple[ForecastDay, ...]
    leeches: tuple[LeechView, ...]
    settings: SettingsView
    topics: tuple[TopicIn, ...]


@dataclass(frozen=True, slots=True)
class CodeAnswer:
    """How a code card's answer went.

    Args:
        passed: it does what is asked.
        says: one sentence.
        call, expected, actual: where it first differs, or "".
    """

    passed: bool
    says: str
    call: str = ""
    expected: str = ""
    actual: str = ""


@dataclass(frozen=True, slots=True)
class FitView:
    """What came of fitting FSRS's parameters to the learner's reviews.

    Args:
        taken: the found ones are in force now.
        before, after: the mean log loss on cards that weren't fitted to.
        says: the finding in words.
    """

    taken: bool
    reviews: int
    before: float
    after: float
    says: str
