"""A placement as a learner sees it: the question whose turn it is, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from orienteer.learning.placement import Answer


@dataclass(frozen=True, slots=True)
class PlacementQuestion:
    """What is asked.

    Args:
        id: `area/topic/card` or `area/topic/exercise`.
        form: one of several answers; what a program prints; a program.
        asks_html: the question, or the task.
        choices: HTML, in an order of this placement's own.
        file_name, starter: of a program, and of one whose output is predicted.
        minutes: what it takes, about.
    """

    id: str
    form: Literal["choice", "predict", "program"]
    topic_title: str
    title: str
    asks_html: str
    choices: tuple[str, ...]
    file_name: str
    starter: str
    minutes: int


@dataclass(frozen=True, slots=True)
class PlacementAnswer:
    """What was answered.

    Args:
        text: the question's first paragraph, or the exercise's title.
        exercise_id: "" for a card.
    """

    topic_id: str
    topic_title: str
    text: str
    exercise_id: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class PlacedStop:
    """A topic on the way.

    Args:
        number: on the path; None off it.
        right, asked: how many questions about it were answered rightly, and how many there were.
        done: it is mastered, marked known or skipped already.
        proposed: it may be marked known. What was asked about and never answered rightly isn't proposed.
        says: what it rests on, in words.
    """

    id: str
    title: str
    number: int | None
    right: int
    asked: int
    done: bool
    proposed: bool
    says: str


@dataclass(frozen=True, slots=True)
class PlacementResult:
    """Where somebody would start.

    Args:
        start: the topic; None where everything that can be asked about lies behind.
        earliest, latest: titles of the topics a standard error below and above.
        error_topics: the standard error.
        left_early: the test could have gone on.
        says: the finding; `why`: what it rests on.
        before: the topics before the start, in order.
    """

    start: PlacedStop | None
    earliest: str
    latest: str
    error_topics: float
    left_early: bool
    says: str
    why: str
    before: tuple[PlacedStop, ...]
    answers: tuple[PlacementAnswer, ...]


@dataclass(frozen=True, slots=True)
class PlacementView:
    """Everything on the page.

    Args:
        state: nobody has begun one; a question waits; it has ended.
        answered: questions so far.
        left: how many are still to come, at most, this one among them.
        topics, questions: how many can be asked about, and how many there are.
    """

    state: Literal["none", "asking", "ended"]
    role: str
    role_title: str
    answered: int
    left: int
    topics: int
    questions: int
    question: PlacementQuestion | None
    result: PlacementResult | None
