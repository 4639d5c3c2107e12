"""The roadmap as a learner sees it: every stop with its state."""

from __future__ import annotations

from dataclasses import dataclass

from orienteer.learning.states import State


@dataclass(frozen=True, slots=True)
class RoleView:
    """A role that a path can be drawn for.

    Args:
        stops: how many its path passes.
    """

    id: str
    title: str
    stops: int


@dataclass(frozen=True, slots=True)
class ItemView:
    """One item of the roadmap, with how far the learner is."""

    id: str
    title: str
    state: State


@dataclass(frozen=True, slots=True)
class StopView:
    """A topic as a stop on the path.

    Args:
        number: its place on the role's path, from 1; None off the path.
        mastery: from 0 to 1, by evidence; what is marked known without any has none.
        optional: it isn't on the chosen role's path.
        note: the learner's private note, or "".
        recall: the share of it that is still there, from 0 to 1; None unless it fades.
        due: how many of today's cards are its own.
    """

    id: str
    title: str
    number: int | None
    state: State
    suggested: bool
    starred: bool
    written: bool
    items: tuple[ItemView, ...]
    requires: tuple[str, ...]
    exercises_passed: int
    exercises_total: int
    mastery: float
    optional: bool
    minutes: int
    note: str
    recall: float | None
    due: int


@dataclass(frozen=True, slots=True)
class AreaView:
    """An area with its stops and its interview items."""

    id: str
    title: str
    roles: tuple[str, ...]
    stops: tuple[StopView, ...]
    interview: tuple[ItemView, ...]


@dataclass(frozen=True, slots=True)
class SystemView:
    """A system to build."""

    id: str
    title: str
    level: str
    roles: tuple[str, ...]
    written: bool


@dataclass(frozen=True, slots=True)
class NextView:
    """Where to go on.

    Args:
        exercise_number: the exercise's place in its topic, from 1.
        begun: it was tried, and hasn't been passed.
    """

    topic_id: str
    topic_title: str
    number: int | None
    exercise_id: str | None
    exercise_title: str | None
    exercise_number: int | None
    begun: bool


@dataclass(frozen=True, slots=True)
class RoadmapView:
    """Everything on the roadmap for one role.

    Args:
        role: the role's id, or "all".
        mastered, total: stops on the path.
        due: cards to review now.
        due_minutes: about how long they take.
    """

    roles: tuple[RoleView, ...]
    role: str
    areas: tuple[AreaView, ...]
    systems: tuple[SystemView, ...]
    next: NextView | None
    mastered: int
    total: int
    due: int
    due_minutes: int
