"""How far a learner is, what fades, when they practised and how long the rest takes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from orienteer.learning.states import State
from orienteer.services.views.roadmap import RoleView


@dataclass(frozen=True, slots=True)
class StopProgress:
    """A stop. `mastery` is from 0 to 1, by the formula of `learning.mastery`."""

    id: str
    title: str
    state: State
    exercises_passed: int
    exercises_total: int
    mastery: float


@dataclass(frozen=True, slots=True)
class AreaProgress:
    """The stops of an area that are on the path, or those that are off it.

    Args:
        mastery: of its written stops, on average.
        left_minutes: what is left of it at one's own pace.
    """

    id: str
    title: str
    stops: tuple[StopProgress, ...]
    mastered: int
    total: int
    mastery: float
    left_minutes: int


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """A point of the curve of forgetting: days from now (before it, negative), and the chance of recall."""

    days: float
    recall: float


@dataclass(frozen=True, slots=True)
class FadingStop:
    """A stop that fades, and the way on.

    Args:
        recall: the chance that it is still there.
        curve: from the last pass to some time from now.
        cards: of it that are due.
        minutes: what bringing it back takes: the cards, or else the exercise.
        exercise_id: the exercise whose pass is longest ago, or None where it has none.
    """

    id: str
    title: str
    recall: float
    curve: tuple[CurvePoint, ...]
    cards: int
    minutes: int
    exercise_id: str | None
    exercise_title: str


@dataclass(frozen=True, slots=True)
class Forecast:
    """When the path ends.

    Args:
        basis: what the pace comes from.
        minutes_a_week: the pace; 0 where it isn't known.
        speed: how long one takes for what the authors say takes an hour, in hours.
        ends_on: the day, or None where it can't be said, or is years away.
        earliest_on, latest_on: four times in five it lies between them, or None where that can't be said.
        said: all of that in sentences.
    """

    basis: Literal["measured", "chosen", "unknown"]
    minutes_a_week: int
    speed: float
    ends_on: date | None
    earliest_on: date | None
    latest_on: date | None
    said: str


@dataclass(frozen=True, slots=True)
class PractisedTopic:
    """A topic that was practised on a day."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class PractisedDay:
    """A learning day on which something was practised."""

    day: date
    minutes: int
    topics: tuple[PractisedTopic, ...]
    submitted: int
    reviewed: int


@dataclass(frozen=True, slots=True)
class Finding:
    """How far one is, in a sentence of three parts; the one in the middle, which may be "", is what it is about."""

    before: str
    about: str
    after: str


@dataclass(frozen=True, slots=True)
class ProgressView:
    """How far a learner is on a role's path.

    Args:
        mastered, total, unwritten: stops of the path.
        left_minutes: what is left of the path at one's own pace.
        off_path: areas with stops that the role doesn't pass.
        today: the present learning day.
        from_day: the first day of the calendar, a Monday.
        days: those on which something was practised, oldest first.
        practised_minutes: on all of them together.
        due: cards to review now.
    """

    roles: tuple[RoleView, ...]
    role: str
    role_title: str
    finding: Finding
    mastered: int
    total: int
    unwritten: int
    left_minutes: int
    areas: tuple[AreaProgress, ...]
    off_path: tuple[AreaProgress, ...]
    fading: tuple[FadingStop, ...]
    forecast: Forecast
    today: date
    from_day: date
    days: tuple[PractisedDay, ...]
    practised_minutes: int
    due: int
