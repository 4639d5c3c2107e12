"""What fades, how quickly, and what brings it back."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta

from orienteer.curriculum.course import Roadmap, Topic
from orienteer.learning.days import Clock
from orienteer.learning.forgetting import days_between
from orienteer.learning.progress import Progress
from orienteer.services.views.progress import CurvePoint, FadingStop

CARD_MINUTES = 0.75
"""What a card takes, roughly: forty-five seconds. A choice of ours; it is only added up."""
POINTS = 12
AHEAD = 0.6
"""The curve goes on into the future for that share of the time since the last pass."""


def fading_stops(roadmap: Roadmap, progress: Progress, clock: Clock) -> tuple[FadingStop, ...]:
    """The stops that fade, on whatever path, the faintest first."""
    today, now_ms = clock.today, clock.now_ms
    due = Counter(
        card_id.rpartition("/")[0]
        for card_id, told in progress.history.cards.items()
        if told.memory is not None and told.memory.is_due(today, now_ms)
    )
    topics = (topic for area in roadmap.areas for topic in area.topics)
    faded = (topic for topic in topics if progress.topic_state(topic) == "fading")
    stops = (_fading(topic, progress, clock.now, due[topic.id]) for topic in faded)
    return tuple(sorted(stops, key=lambda stop: stop.recall))


def _fading(topic: Topic, progress: Progress, now: datetime, cards: int) -> FadingStop:
    oldest = min(topic.outlines, key=lambda each: progress.exercise(each.id).last_passed_at, default=None)
    minutes = cards * CARD_MINUTES if cards else (oldest.minutes if oldest else 0)
    return FadingStop(
        id=topic.id,
        title=topic.title,
        recall=round(progress.recall(topic, now), 4),
        curve=_curve(topic, progress, now),
        cards=cards,
        minutes=max(1, round(minutes)),
        exercise_id=oldest.id if oldest else None,
        exercise_title=oldest.title if oldest else "",
    )


def _curve(topic: Topic, progress: Progress, now: datetime) -> tuple[CurvePoint, ...]:
    """From the last pass, when all of it was there, to some time from now."""
    since = days_between(progress.last_passed_at(topic), now)
    steps = [since * number / POINTS for number in range(-POINTS, round(POINTS * AHEAD) + 1)]
    return tuple(
        CurvePoint(round(days, 2), round(progress.recall(topic, now + timedelta(days=days)), 4)) for days in steps
    )
