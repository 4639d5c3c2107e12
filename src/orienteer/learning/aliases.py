"""Where content went that has another name now, so that nobody's progress is lost when it moves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from orienteer.curriculum.course import Topic
from orienteer.learning.history import (
    CardHistory,
    ExerciseHistory,
    History,
    TopicHistory,
    first_slips,
    joined_hints,
    latest_days,
)
from orienteer.learning.memory import Terms, remembered
from orienteer.learning.reviews import Reviews


def former_names(topics: Iterable[Topic]) -> dict[str, str]:
    """Former id → present id, for topics, and for exercises that were renamed or moved with their topic."""
    names: dict[str, str] = {}
    for topic in topics:
        for alias in topic.aliases:
            names[alias] = topic.id
            for exercise_id in topic.exercises:
                names.setdefault(f"{alias}/{exercise_id.rpartition('/')[2]}", exercise_id)
        for outline in topic.outlines:
            names.update(dict.fromkeys(outline.aliases, outline.id))
    return names


def present_id(former: str, names: Mapping[str, str]) -> str:
    """The id that something has now, also where it was renamed more than once.

    >>> present_id("oop/old", {"oop/old": "oop/newer", "oop/newer": "oop/newest"})
    'oop/newest'
    """
    seen: set[str] = set()
    while former in names and former not in seen:
        seen.add(former)
        former = names[former]
    return former


def renamed(history: History, names: Mapping[str, str]) -> History:
    """The history under the names that things have now, apart from the sittings, of which only a few are ever shown.

    The given one is left as it is.
    """
    if not names:
        return history
    exercises: dict[str, ExerciseHistory] = {}
    for exercise_id, told in history.exercises.items():
        now = present_id(exercise_id, names)
        exercises[now] = _joined(exercises[now], told) if now in exercises else told
    topics: dict[str, TopicHistory] = {}
    for topic_id, marked in history.topics.items():
        now = present_id(topic_id, names)
        passed = frozenset(present_id(exercise_id, names) for exercise_id in marked.passed_exercises)
        marked = replace(marked, passed_exercises=passed)
        topics[now] = _joined_topic(topics[now], marked) if now in topics else marked
    cards: dict[str, CardHistory] = {}
    for card_id, reviewed in history.cards.items():
        topic_id, _, slug = card_id.rpartition("/")
        now = f"{present_id(topic_id, names)}/{slug}"
        cards[now] = _joined_card(cards[now], reviewed, history.reviewing.terms) if now in cards else reviewed
    return History(exercises, topics, cards, history.undone, history.sittings, history.reviewing, history.placements)


def _joined_card(one: CardHistory, other: CardHistory, terms: Terms) -> CardHistory:
    reviews = sorted([*one.reviews, *other.reviews])
    return CardHistory(Reviews(reviews), remembered(reviews, terms))


def _joined(one: ExerciseHistory, other: ExerciseHistory) -> ExerciseHistory:
    latest = max(one, other, key=lambda told: told.last_passed_at)
    return ExerciseHistory(
        attempts=one.attempts + other.attempts,
        passed_at=min(filter(None, (one.passed_at, other.passed_at)), default=""),
        last_passed_at=latest.last_passed_at,
        passed_hash=latest.passed_hash,
        passed_title=latest.passed_title,
        shown=joined_hints((*one.shown, *other.shown)),
        last_at=max(one.last_at, other.last_at),
        best=max(one.best, other.best),
        pass_days=latest_days((*one.pass_days, *other.pass_days)),
        slips=first_slips((*one.slips, *other.slips)),
    )


def _joined_topic(one: TopicHistory, other: TopicHistory) -> TopicHistory:
    mark = max(one, other, key=lambda topic: topic.marked_at)
    star = max(one, other, key=lambda topic: topic.starred_at)
    note = max(one, other, key=lambda topic: topic.noted_at)
    passed = max(one, other, key=lambda topic: topic.passed_at)
    return TopicHistory(
        mark=mark.mark,
        marked_at=mark.marked_at,
        starred=star.starred,
        starred_at=star.starred_at,
        note=note.note,
        note_id=note.note_id,
        noted_at=note.noted_at,
        passed_at=passed.passed_at,
        passed_exercises=passed.passed_exercises,
    )
