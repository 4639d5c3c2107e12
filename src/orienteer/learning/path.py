"""A role's way through the roadmap, and where to go on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from orienteer.curriculum.course import Area, Roadmap, Topic
from orienteer.learning.progress import Progress
from orienteer.learning.states import State

EVERYONE = "all"
"""The role whose path is the whole roadmap; what belongs to it is on every path."""

DONE: frozenset[State] = frozenset({"mastered", "fading", "known", "skipped"})
"""States that ask for nothing before the next stop."""

MASTERED: frozenset[State] = frozenset({"mastered", "known"})
"""States that are counted as mastered; what fades isn't, until it has been brought back."""


@dataclass(frozen=True, slots=True)
class Path:
    """The stops of a role, in the learner's order."""

    role: str
    topics: tuple[Topic, ...]
    numbers: dict[str, int]

    def number(self, topic_id: str) -> int | None:
        """A stop's number, from 1; None off the path."""
        return self.numbers.get(topic_id)


def path_of(roadmap: Roadmap, role: str) -> Path:
    """The stops that a role passes."""
    topics = tuple(topic for area in roadmap.areas for topic in area.topics if _belongs(topic, area, role))
    return Path(role, topics, {topic.id: place for place, topic in enumerate(topics, start=1)})


def suggested(path: Path, progress: Progress) -> Topic | None:
    """The stop to go on with: the one worked on last, else the first with its prerequisites met, else the first."""
    states = {topic.id: progress.topic_state(topic) for topic in path.topics}
    is_open = [topic for topic in path.topics if topic.written and topic.exercises and states[topic.id] not in DONE]
    under_way = [topic for topic in is_open if states[topic.id] == "under_way"]
    if under_way:
        return max(under_way, key=_last_worked_on(progress))
    written = {topic.id for topic in path.topics if topic.written}
    for topic in is_open:
        if all(states.get(needed) in DONE or needed not in written for needed in topic.requires):
            return topic
    return is_open[0] if is_open else None


def next_exercise(topic: Topic, progress: Progress) -> str | None:
    """The first exercise of a topic that hasn't been passed."""
    open_ones = (exercise_id for exercise_id in topic.exercises if not progress.exercise(exercise_id).passed_at)
    return next(open_ones, None)


def _belongs(topic: Topic, area: Area, role: str) -> bool:
    roles = topic.roles or area.roles
    return role == EVERYONE or role in roles or EVERYONE in roles


def _last_worked_on(progress: Progress) -> Callable[[Topic], str]:
    return lambda topic: max((progress.exercise(exercise_id).last_at for exercise_id in topic.exercises), default="")
