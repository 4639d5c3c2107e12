"""A topic as a learner sees it."""

from __future__ import annotations

from dataclasses import dataclass

from orienteer.curriculum.course import Choice, Concept, Section
from orienteer.learning.states import State
from orienteer.services.views.roadmap import ItemView


@dataclass(frozen=True, slots=True)
class RequiredView:
    """A topic that comes before."""

    id: str
    title: str
    state: State


@dataclass(frozen=True, slots=True)
class ExerciseLine:
    """An exercise in its topic's list."""

    id: str
    title: str
    kind: str
    minutes: int
    state: State


@dataclass(frozen=True, slots=True)
class UnwrittenExercise:
    """An exercise that can't be worked on yet, and why."""

    slug: str
    title: str
    why: str


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What an interviewer would ask next, and the answer."""

    asks: str
    answer: str


@dataclass(frozen=True, slots=True)
class CardView:
    """A card with its layers."""

    id: str
    kind: str
    asks_html: str
    sentence_html: str
    paragraph_html: str
    follow_ups: tuple[FollowUp, ...]
    choices: tuple[Choice, ...]
    proof: str
    prints: str


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The stop before or after on the path."""

    id: str
    title: str
    number: int | None


@dataclass(frozen=True, slots=True)
class TrailStop:
    """A stop of the same area, in the learner's order."""

    id: str
    title: str
    number: int | None
    state: State


@dataclass(frozen=True, slots=True)
class NoteView:
    """A private note."""

    id: str
    text: str
    at: str


@dataclass(frozen=True, slots=True)
class TopicView:
    """Everything on a topic's page.

    Args:
        changes: sentences that say what changed since the learner passed it; empty where nothing did.
        missing_environments: sentences about what its exercises import and this machine doesn't have.
    """

    id: str
    title: str
    area_title: str
    number: int | None
    minutes: int
    summary: str
    written: bool
    state: State
    starred: bool
    changes: tuple[str, ...]
    items: tuple[ItemView, ...]
    requires: tuple[RequiredView, ...]
    sections: tuple[Section, ...]
    exercises: tuple[ExerciseLine, ...]
    unwritten_exercises: tuple[UnwrittenExercise, ...]
    cards: tuple[CardView, ...]
    teaches: tuple[Concept, ...]
    previous: Neighbour | None
    next: Neighbour | None
    trail: tuple[TrailStop, ...]
    notes: tuple[NoteView, ...]
    missing_environments: tuple[str, ...]
