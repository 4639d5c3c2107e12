"""What a learner did, folded from events. The order in which events arrive makes no difference."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from orienteer.learning.events import Event, iso

ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True)
class ExerciseHistory:
    """What happened with one exercise.

    Args:
        attempts: how many were made.
        passed_at: ISO 8601 of the first pass, or "".
        last_passed_at: of the latest pass, or "".
        passed_hash: content hash of the exercise as it was passed last.
        passed_title: the title that it had then.
        shown: (ISO 8601, step, HTML) of every hint that was shown; the HTML is "" where it was the author's alone.
        last_at: of the latest event.
    """

    attempts: int = 0
    passed_at: str = ""
    last_passed_at: str = ""
    passed_hash: str = ""
    passed_title: str = ""
    shown: frozenset[tuple[str, int, str]] = frozenset()
    last_at: str = ""

    @property
    def hints(self) -> frozenset[int]:
        """Steps of the hints that were shown."""
        return frozenset(step for _, step, _ in self.shown)

    def hint_html(self, step: int) -> str:
        """What was shown as a step the last time, or ""."""
        return max((each for each in self.shown if each[1] == step), default=("", step, ""))[2]


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
    """When a card was reviewed last, how it was rated, and when it is due again."""

    reviewed_at: str = ""
    rating: int = 0
    due_at: str = ""


@dataclass(frozen=True, slots=True)
class History:
    """Everything that progress is computed from. `undone` holds ids of events that don't count."""

    exercises: dict[str, ExerciseHistory] = field(default_factory=dict)
    topics: dict[str, TopicHistory] = field(default_factory=dict)
    cards: dict[str, CardHistory] = field(default_factory=dict)
    undone: frozenset[str] = frozenset()


def fold(history: History, events: Iterable[Event]) -> History:
    """The history with more events added.

    Args:
        history: what is known so far; it is left as it is. Where an event undoes one that is in it already, fold
            everything anew.
        events: each once, at different moments.
    """
    exercises, topics, cards = dict(history.exercises), dict(history.topics), dict(history.cards)
    for event in events:
        if event.id in history.undone:
            continue
        at = iso(event.at)
        if event.kind in ("attempt_made", "attempt_graded", "hint_shown"):
            exercises[event.subject] = _exercise(exercises.get(event.subject, ExerciseHistory()), event, at)
        elif event.kind in ("mark_set", "note_kept", "topic_passed"):
            topics[event.subject] = _topic(topics.get(event.subject, TopicHistory()), event, at)
        elif event.kind == "card_reviewed":
            cards[event.subject] = _card(cards.get(event.subject, CardHistory()), event, at)
    return History(exercises, topics, cards, history.undone)


def undone_by(events: Iterable[Event]) -> frozenset[str]:
    """Ids of the events that these undo."""
    return frozenset(event.reference for event in events if event.kind == "event_undone")


def _exercise(told: ExerciseHistory, event: Event, at: str) -> ExerciseHistory:
    told = replace(told, last_at=max(told.last_at, at))
    if event.kind == "attempt_made":
        return replace(told, attempts=told.attempts + 1)
    if event.kind == "hint_shown":
        shown = (at, int(event.payload["step"]), str(event.payload.get("html", "")))
        return replace(told, shown=told.shown | {shown})
    if event.payload["verdict"] != ACCEPTED:
        return told
    told = replace(told, passed_at=min(told.passed_at or at, at))
    if at < told.last_passed_at:
        return told
    passed_hash, title = str(event.payload.get("content_hash", "")), str(event.payload.get("title", ""))
    return replace(told, last_passed_at=at, passed_hash=passed_hash, passed_title=title)


def _topic(told: TopicHistory, event: Event, at: str) -> TopicHistory:
    if event.kind == "note_kept":
        if at < told.noted_at:
            return told
        return replace(told, note=str(event.payload["text"]), note_id=event.id, noted_at=at)
    if event.kind == "topic_passed":
        if at < told.passed_at:
            return told
        return replace(told, passed_at=at, passed_exercises=frozenset(event.payload["exercises"]))
    mark = str(event.payload["mark"])
    if mark in ("known", "skipped", "none") and at >= told.marked_at:
        told = replace(told, mark="" if mark == "none" else mark, marked_at=at)
    if mark in ("starred", "none") and at >= told.starred_at:
        told = replace(told, starred=mark == "starred", starred_at=at)
    return told


def _card(told: CardHistory, event: Event, at: str) -> CardHistory:
    if at < told.reviewed_at:
        return told
    return CardHistory(at, int(event.payload["rating"]), str(event.payload["due_at"]))
