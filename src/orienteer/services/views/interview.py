"""Interviews as a learner sees them: the list, a round while it is held, and its report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from orienteer.grading.report import CheckResult, Counterexample
from orienteer.services.views.exercise import DraftView, StepsAt


@dataclass(frozen=True, slots=True)
class RoundLine:
    """A round in a list.

    Args:
        begun_at, ended_at: ISO 8601, UTC; `ended_at` is None while it goes on.
        said: what came of it, in a few words.
    """

    id: str
    begun_at: str
    ended_at: str | None
    said: str


@dataclass(frozen=True, slots=True)
class InterviewLine:
    """An interview in the list.

    Args:
        id: its slug.
        topic_title: of the exercise that it is about.
        follow_ups: how many there are.
        rounds: newest first.
    """

    id: str
    title: str
    minutes: int
    follow_ups: int
    topic_id: str
    topic_title: str
    rounds: tuple[RoundLine, ...]


@dataclass(frozen=True, slots=True)
class InterviewsView:
    """Every interview."""

    interviews: tuple[InterviewLine, ...]


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question and a sentence that answers it."""

    asks_html: str
    sentence_html: str


@dataclass(frozen=True, slots=True)
class FollowUpView:
    """A follow-up. Its answer is there once the learner has given theirs.

    Args:
        answer: what the learner typed; None before.
        rating: 0 missed, 1 in part, 2 in full; None before.
    """

    id: str
    asks_html: str
    answer: str | None = None
    rating: int | None = None
    sentence_html: str = ""
    paragraph_html: str = ""
    next: tuple[QuestionView, ...] = ()
    proof: str = ""
    prints: str = ""


@dataclass(frozen=True, slots=True)
class ReasonView:
    """A class of growth that counts as right, and why."""

    growth: str
    why_html: str


@dataclass(frozen=True, slots=True)
class BoundView:
    """How time or space grows, beside what the learner said.

    Args:
        said: "" where nothing was.
        accepted: the classes that count as right.
        why_html: of the class that was said, if anything is known of it.
        reasons: of the accepted ones.
    """

    said: str
    right: bool
    accepted: tuple[str, ...]
    why_html: str
    reasons: tuple[ReasonView, ...]


@dataclass(frozen=True, slots=True)
class ComplexityView:
    """What was said of growth, beside what is right and what was measured.

    Args:
        text: the learner's own words for it.
        points: size of the input and lines run by the learner's own program.
        grows: the class that they clearly belong to, or "".
        measured: a sentence about the measurement, or about why there is none.
    """

    n_html: str
    text: str
    time: BoundView
    space: BoundView
    points: tuple[StepsAt, ...]
    grows: str
    measured: str


@dataclass(frozen=True, slots=True)
class ReadLink:
    """A topic to read."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class InterviewReport:
    """What a round showed and what it didn't, as it was kept when it ended.

    Args:
        spent_seconds: on the problem; None where the clock was off.
        submissions: how many there were; `verdict` is of the last, "" where there is none.
        program: the learner's file as it was submitted last.
        asked: what the learner would have asked; None where they never did.
        listens_for: what no program can judge, as HTML.
    """

    ended_at: str
    minutes: int
    spent_seconds: float | None
    shown: tuple[str, ...]
    not_shown: tuple[str, ...]
    verdict: str
    submissions: int
    checks: tuple[CheckResult, ...]
    counterexample: Counterexample | None
    program: str
    asked: str | None
    clarifying: tuple[QuestionView, ...]
    complexity: ComplexityView
    follow_ups: tuple[FollowUpView, ...]
    notes: str
    listens_for: tuple[str, ...]
    read: tuple[ReadLink, ...]


@dataclass(frozen=True, slots=True)
class SubmissionLine:
    """A submission in a round: how much of it passed. Which checks fail is told in the report."""

    verdict: str
    passed: int
    total: int


@dataclass(frozen=True, slots=True)
class RoundView:
    """A round as it stands.

    Args:
        minutes: for the problem, extensions included.
        clocked: there is a clock; `paused` says that it stands still.
        spent_seconds: on the problem, up to now.
        away_seconds: since the last sign of life, while the clock ran.
        draft: what was typed last: the file, `notes`, and `answer <follow-up>`.
        asked: None until the learner has asked; `clarifying` is empty until then.
        growths: the classes that can be stated.
        complexity: None until the learner has stated theirs.
        follow_ups: those that were asked; the last one may be without an answer.
        left: follow-ups that weren't asked yet.
        report: None until the round has ended.
    """

    id: str
    interview: str
    title: str
    exercise_id: str
    exercise_title: str
    phase: Literal["problem", "complexity", "follow_ups", "ended"]
    begun_at: str
    minutes: int
    clocked: bool
    paused: bool
    spent_seconds: float
    away_seconds: float
    opening_html: str
    task_html: str
    file_name: str
    starter: str
    draft: DraftView | None
    asked: str | None
    clarifying: tuple[QuestionView, ...]
    submissions: tuple[SubmissionLine, ...]
    n_html: str
    growths: tuple[str, ...]
    complexity: ComplexityView | None
    follow_ups: tuple[FollowUpView, ...]
    left: int
    report: InterviewReport | None
