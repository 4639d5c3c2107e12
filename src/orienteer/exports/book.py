"""What is exported: the part of the course that was chosen, and the learner's own beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from orienteer.course.map.layout import Layout
from orienteer.curriculum.course import Area, Exercise, Item, Roadmap, Role, System, Term, Topic


@dataclass(frozen=True, slots=True)
class Share:
    """How much of something is there."""

    done: int
    of: int

    @property
    def percent(self) -> int:
        """Rounded down, so that 100 means all of it."""
        return 100 * self.done // self.of if self.of else 100


@dataclass(frozen=True, slots=True)
class Mine:
    """What a learner did and wrote.

    Args:
        states: id of a topic, an item or an exercise → state, in the words of `learning.states`.
        notes: topic's id → the learner's note.
        solutions: exercise's id → the files that were submitted last and passed.
    """

    states: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    solutions: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Book:
    """What a form is made from.

    Args:
        title: of the whole, or of the part that was chosen.
        role: whose path the numbers are of.
        areas: with the topics that were chosen; areas without any are left out.
        numbers: topic's id → its stop's number on the role's path.
        exercises: the compiled exercises of the chosen topics, by id.
        roadmap: the whole of it, also what wasn't chosen.
        layout: the whole map.
        written: how many of the curriculum's topics are written.
        mine: the learner's own, or None.
        projects: what the role builds, where all of its path was chosen.
    """

    title: str
    role: Role
    areas: tuple[Area, ...]
    numbers: Mapping[str, int]
    exercises: Mapping[str, Exercise]
    glossary: tuple[Term, ...]
    roadmap: Roadmap
    layout: Layout
    written: Share
    mine: Mine | None = None
    projects: tuple[System, ...] = ()

    @property
    def topics(self) -> tuple[Topic, ...]:
        """The chosen topics, in the learner's order."""
        return tuple(topic for area in self.areas for topic in area.topics)

    @property
    def questions(self) -> tuple[Item, ...]:
        """What interviewers ask in the areas that were chosen whole."""
        return tuple(item for area in self.areas for item in area.interview)

    def exercises_of(self, topic: Topic) -> Iterator[Exercise]:
        """A topic's exercises, in their order."""
        return (self.exercises[each] for each in topic.exercises)

    def topic_title(self, topic_id: str) -> str:
        """The title of a topic, chosen or not; its id where there is none such."""
        titles = (topic.title for area in self.roadmap.areas for topic in area.topics if topic.id == topic_id)
        return next(titles, topic_id)

    def roles_of(self, role_ids: Iterable[str]) -> list[str]:
        """The titles of some roles; an id where there is none such."""
        titles = {role.id: role.title for role in self.roadmap.roles}
        return [titles.get(role, role) for role in role_ids]

    def state(self, thing_id: str) -> str:
        """How far the learner is with a topic, an item or an exercise; "" without the learner's own."""
        return self.mine.states.get(thing_id, "") if self.mine else ""
