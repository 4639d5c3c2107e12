"""Exercises that come back: what was passed is done again, from blank, when it fades."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from orienteer.curriculum.course import Topic
from orienteer.learning.forgetting import has_faded
from orienteer.learning.mastery import credit, recall, stability
from orienteer.learning.progress import Progress

_LEFT_OUT = frozenset({"known", "skipped"})


@dataclass(frozen=True, slots=True)
class Returning:
    """An exercise to do again: when it was passed last, and how likely it is still recalled."""

    id: str
    topic_id: str
    passed_at: str
    recall: float


def returning(topics: Iterable[Topic], progress: Progress, now: datetime) -> list[Returning]:
    """The exercises that have faded, one a topic, the likeliest forgotten first.

    Of a topic's it is the one that was passed with the most help, and of these the one that is least recalled.
    """
    found = []
    for topic in topics:
        if progress.topic(topic.id).mark in _LEFT_OUT:
            continue
        faded = [each for exercise_id in topic.exercises if (each := _faded(exercise_id, topic.id, progress, now))]
        if faded:
            found.append(min(faded, key=lambda each: (credit(progress.exercise(each.id)), each.recall)))
    return sorted(found, key=lambda each: each.recall)


def _faded(exercise_id: str, topic_id: str, progress: Progress, now: datetime) -> Returning | None:
    told = progress.exercise(exercise_id)
    if not told.passed_at or not has_faded(told.last_passed_at or told.passed_at, now, stability(told)):
        return None
    return Returning(exercise_id, topic_id, told.last_passed_at or told.passed_at, recall(told, now))
