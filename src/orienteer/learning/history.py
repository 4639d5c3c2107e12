"""What a learner did, folded from events. The order in which events arrive makes no difference."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date
from typing import Any

from orienteer.learning.days import milliseconds
from orienteer.learning.events import Event, iso
from orienteer.learning.memory import Memory, Terms, after, remembered
from orienteer.learning.practice import Sitting, with_event
from orienteer.learning.reviewing import ReviewSettings
from orienteer.learning.reviews import Review, Reviews

ACCEPTED = "accepted"
PASS_DAYS_KEPT = 8
"""Of how many days the passes are remembered; after so many the curve of forgetting is as flat as it gets in a year."""
SLIPS_KEPT = 3
"""How many wrong submissions are remembered, the first ones; more don't count."""


@dataclass(frozen=True, slots=True)
class HintHistory:
    """When a step of the hints was shown first and last (ISO 8601), and what was shown then.

    The HTML is "" where the words were the author's alone.
    """

    step: int
    first_at: str
    last_at: str
    html: str = ""

    def joined(self, other: HintHistory) -> HintHistory:
        """The same step, shown on both occasions."""
        last = max(self, other, key=lambda told: (told.last_at, told.html))
        return HintHistory(self.step, min(self.first_at, other.first_at), last.last_at, last.html)


@dataclass(frozen=True, slots=True)
class ExerciseHistory:
    """What happened with one exercise.

    Args:
        attempts: how many were made.
        passed_at: ISO 8601 of the first pass, or "".
        last_passed_at: of the latest pass, or "".
        passed_hash: content hash of the exercise as it was passed last.
        passed_title: the title that it had then.
        shown: the hints that were shown, one for each step, in their order.
        last_at: of the latest event.
        best: the largest share of checks that a submission passed, 0 to 1.
        pass_days: ISO 8601 of the last pass on each of the latest days (UTC) that have one, oldest first.
        slips: ISO 8601 of the first submissions that were wrong, oldest first.
    """

    attempts: int = 0
    passed_at: str = ""
    last_passed_at: str = ""
    passed_hash: str = ""
    passed_title: str = ""
    shown: tuple[HintHistory, ...] = ()
    last_at: str = ""
    best: float = 0.0
    pass_days: tuple[str, ...] = ()
    slips: tuple[str, ...] = ()

    @property
    def hints(self) -> frozenset[int]:
        """Steps of the hints that were shown."""
        return frozenset(hint.step for hint in self.shown)

    def hint_html(self, step: int) -> str:
        """What was shown as a step the last time, or ""."""
        return next((hint.html for hint in self.shown if hint.step == step), "")


@dataclass(frozen=True, slots=True)
class TopicHistory:
    """How a topic is marked, the note on it, and the exercises of which it was made when it was passed.

    `marked_at`, `starred_at`, `noted_at` and `passed_at` are the latest changes'.
    """

    mark: str = ""
    marked_at: str = ""
    starred: bool = False
    starred_at: str = ""
    note: str = ""
    note_id: str = ""
    noted_at: str = ""
    passed_at: str = ""
    passed_exercises: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class CardHistory:
    """A card's reviews by their time, and what they amount to."""

    reviews: Reviews = field(default_factory=Reviews)
    memory: Memory | None = None


@dataclass(frozen=True, slots=True)
class PlacementHistory:
    """A placement: when it was begun and ended (ISO 8601, or ""), whose path it is on, and what was answered.

    Args:
        answers: (when, id of the question, answer), in the order of time; of a question the first counts.
    """

    begun_at: str = ""
    role: str = ""
    answers: tuple[tuple[str, str, str], ...] = ()
    ended_at: str = ""


@dataclass(frozen=True, slots=True)
class History:
    """Everything that progress is computed from. `undone` holds ids of events that don't count.

    `sittings` are in the order of time, and hold the time of what was undone as well: it was spent. `reviewing` is
    how the learner wants to review.
    """

    exercises: dict[str, ExerciseHistory] = field(default_factory=dict)
    topics: dict[str, TopicHistory] = field(default_factory=dict)
    cards: dict[str, CardHistory] = field(default_factory=dict)
    undone: frozenset[str] = frozenset()
    sittings: tuple[Sitting, ...] = ()
    reviewing: ReviewSettings = field(default_factory=ReviewSettings)
    placements: dict[str, PlacementHistory] = field(default_factory=dict)


def fold(history: History, events: Iterable[Event]) -> History:
    """The history with more events added.

    Args:
        history: what is known so far; it is left as it is. Where an event undoes one that is in it already, take its
            subject out (`without`) and fold that subject's events anew.
        events: each once. Of two at the same moment what they say decides, so that every machine comes to the same.
    """
    exercises, topics, settings = dict(history.exercises), dict(history.topics), history.reviewing
    placements = dict(history.placements)
    reviews: dict[str, list[Review]] = {}
    sittings = list(history.sittings)
    for event in events:
        with_event(sittings, event)
        if event.id in history.undone:
            continue
        at = iso(event.at)
        if event.kind in ("attempt_made", "attempt_graded", "hint_shown"):
            exercises[event.subject] = _exercise(exercises.get(event.subject, ExerciseHistory()), event, at)
        elif event.kind in ("mark_set", "note_kept", "topic_passed"):
            topics[event.subject] = _topic(topics.get(event.subject, TopicHistory()), event, at)
        elif event.kind == "card_reviewed":
            reviews.setdefault(event.subject, []).append(_review(event))
        elif event.kind == "review_set":
            settings = settings.after(event.payload, at)
        elif event.kind in ("placement_begun", "placement_answered", "placement_ended"):
            placements[event.subject] = _placement(placements.get(event.subject, PlacementHistory()), event, at)
    cards = _cards(history, reviews, settings.terms)
    return History(exercises, topics, cards, history.undone, tuple(sittings), settings, placements)


def without(history: History, subjects: Iterable[str]) -> History:
    """The history without what it says of these subjects."""
    gone = set(subjects)
    return History(
        {name: told for name, told in history.exercises.items() if name not in gone},
        {name: told for name, told in history.topics.items() if name not in gone},
        {name: told for name, told in history.cards.items() if name not in gone},
        history.undone,
        history.sittings,
        history.reviewing,
        {name: told for name, told in history.placements.items() if name not in gone},
    )


def undone_by(events: Iterable[Event]) -> frozenset[str]:
    """Ids of the events that these undo."""
    return frozenset(event.reference for event in events if event.kind == "event_undone")


def _exercise(told: ExerciseHistory, event: Event, at: str) -> ExerciseHistory:
    told = replace(told, last_at=max(told.last_at, at))
    if event.kind == "attempt_made":
        return replace(told, attempts=told.attempts + 1)
    if event.kind == "hint_shown":
        step = int(event.payload["step"])
        hint = HintHistory(step, at, at, str(event.payload.get("html", "")))
        return replace(told, shown=joined_hints((*told.shown, hint)))
    told = replace(told, best=max(told.best, _share_passed(event.payload)))
    if event.payload["verdict"] != ACCEPTED:
        return replace(told, slips=first_slips((*told.slips, at)))
    told = replace(told, passed_at=min(told.passed_at or at, at), pass_days=latest_days((*told.pass_days, at)))
    passed_hash, title = str(event.payload.get("content_hash", "")), str(event.payload.get("title", ""))
    if (at, passed_hash, title) < (told.last_passed_at, told.passed_hash, told.passed_title):
        return told
    return replace(told, last_passed_at=at, passed_hash=passed_hash, passed_title=title)


def joined_hints(hints: Iterable[HintHistory]) -> tuple[HintHistory, ...]:
    """One for each step, in their order."""
    steps: dict[int, HintHistory] = {}
    for hint in hints:
        steps[hint.step] = hint.joined(steps[hint.step]) if hint.step in steps else hint
    return tuple(steps[step] for step in sorted(steps))


def latest_days(passes: Iterable[str]) -> tuple[str, ...]:
    """The last pass of each of the latest days."""
    days: dict[str, str] = {}
    for at in sorted(passes):
        days[at[:10]] = at
    return tuple(days.values())[-PASS_DAYS_KEPT:]


def first_slips(wrong: Iterable[str]) -> tuple[str, ...]:
    """The first wrong submissions."""
    return tuple(sorted(wrong)[:SLIPS_KEPT])


def _share_passed(payload: dict[str, Any]) -> float:
    """The share of its checks that a graded attempt passed; one that passed needs no report to say so."""
    if payload["verdict"] == ACCEPTED:
        return 1.0
    report = payload.get("report")
    checks = report.get("checks", ()) if isinstance(report, dict) else ()
    passed = sum(1 for check in checks if check["outcome"] == "passed")
    return passed / len(checks) if checks else 0.0


def _topic(told: TopicHistory, event: Event, at: str) -> TopicHistory:
    if event.kind == "note_kept":
        if (at, event.id) < (told.noted_at, told.note_id):
            return told
        return replace(told, note=str(event.payload["text"]), note_id=event.id, noted_at=at)
    if event.kind == "topic_passed":
        exercises = frozenset(event.payload["exercises"])
        if (at, sorted(exercises)) < (told.passed_at, sorted(told.passed_exercises)):
            return told
        return replace(told, passed_at=at, passed_exercises=exercises)
    mark = str(event.payload["mark"])
    kept, starred = mark if mark in ("known", "skipped") else "", mark == "starred"
    if mark not in ("starred", "unstarred") and (at, kept) >= (told.marked_at, told.mark):
        told = replace(told, mark=kept, marked_at=at)
    if mark in ("starred", "unstarred", "none") and (at, starred) >= (told.starred_at, told.starred):
        told = replace(told, starred=starred, starred_at=at)
    return told


def _placement(told: PlacementHistory, event: Event, at: str) -> PlacementHistory:
    if event.kind == "placement_ended":
        return replace(told, ended_at=min(told.ended_at or at, at))
    if event.kind == "placement_begun":
        begun = (at, str(event.payload["role"]))
        begun_at, role = min((told.begun_at, told.role), begun) if told.begun_at else begun
        return replace(told, begun_at=begun_at, role=role)
    answer = (at, str(event.payload["question"]), str(event.payload["answer"]))
    first = {question: (when, question, said) for when, question, said in sorted((*told.answers, answer), reverse=True)}
    return replace(told, answers=tuple(sorted(first.values())))


def _review(event: Event) -> Review:
    """The review that an event tells. One of an older form doesn't say its day: UTC's."""
    said = event.payload.get("day")
    day = date.fromisoformat(str(said)) if said else event.at.astimezone(UTC).date()
    return Review(milliseconds(event.at), int(event.payload["rating"]), day.toordinal())


def _cards(history: History, reviews: Mapping[str, list[Review]], terms: Terms) -> dict[str, CardHistory]:
    """The cards after more reviews. Under other terms than before, all are worked out anew."""
    cards = dict(history.cards)
    if terms != history.reviewing.terms:
        cards = {key: CardHistory(told.reviews, remembered(told.reviews, terms)) for key, told in cards.items()}
    for card_id, more in reviews.items():
        cards[card_id] = _reviewed(cards.get(card_id, CardHistory()), sorted(more), terms)
    return cards


def _reviewed(told: CardHistory, more: list[Review], terms: Terms) -> CardHistory:
    if told.reviews and more[0] < told.reviews[-1]:  # from another device, which was not heard of before
        reviews = sorted([*told.reviews, *more])
        return CardHistory(Reviews(reviews), remembered(reviews, terms))
    memory = told.memory
    for review in more:
        memory = after(memory, review, terms)
    return CardHistory(told.reviews.and_then(more), memory)
