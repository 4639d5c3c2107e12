"""A round: one time that an interview is held, folded from its events. A reload or a crash loses nothing of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

from orienteer.learning.events import KINDS, Event

ROUND_KINDS = tuple(kind for kind in KINDS if kind.startswith("interview_") and kind != "interview_begun")
"""What can happen after `interview_begun`."""

CHANGES = ("paused", "resumed", "extended", "off", "on", "left_out")
"""What can become of a clock. `left_out` takes time off that was not spent here: the laptop slept."""

Phase = Literal["problem", "complexity", "follow_ups", "ended"]


@dataclass(frozen=True, slots=True)
class Submitted:
    """A submission, and how many of its checks passed."""

    attempt: str
    verdict: str
    passed: int
    total: int


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer to a follow-up: what was typed, and how it was rated beside the layered one; None before that."""

    text: str
    rating: int | None = None


@dataclass(frozen=True, slots=True)
class Round:
    """How far an interview is.

    Args:
        minutes: for the problem, extensions included.
        extended: minutes that were added.
        clocked: the clock is shown and runs; else nobody counts.
        paused: it stands still for now.
        spent_seconds: on the problem, up to `last_at`.
        last_at: of the latest event.
        asked: what the learner would have asked before writing; None where they never did.
        handed_in: the problem is behind them, and its clock stands.
        stated: time, space and the words for them.
        answers: follow-up → answer.
        report: as it was kept when the round ended, or None.
    """

    id: str
    begun_at: datetime
    exercise: str
    minutes: int
    title: str = ""
    extended: int = 0
    clocked: bool = True
    paused: bool = False
    spent_seconds: float = 0.0
    last_at: datetime = datetime(1970, 1, 1, tzinfo=UTC)
    asked: str | None = None
    notes: str = ""
    submissions: tuple[Submitted, ...] = ()
    handed_in: bool = False
    stated: tuple[str, str, str] | None = None
    answers: dict[str, Answered] = field(default_factory=dict)
    ended_at: datetime | None = None
    report: dict[str, Any] | None = None
    events: int = 1

    @property
    def phase(self) -> Phase:
        """What is being asked now. The follow-ups end when the learner ends them."""
        if self.ended_at is not None:
            return "ended"
        if not self.handed_in:
            return "problem"
        return "complexity" if self.stated is None else "follow_ups"

    @property
    def runs(self) -> bool:
        """Whether time is being counted."""
        return self.clocked and not self.paused and not self.handed_in and self.ended_at is None

    def spent(self, now: datetime) -> float:
        """Seconds on the problem up to a moment. A clock that was set back adds nothing, and takes nothing away."""
        return self.spent_seconds + (_between(self.last_at, now) if self.runs else 0.0)

    def away(self, now: datetime, sign_at: datetime | None = None) -> float:
        """Seconds since the last sign of life, while the clock ran.

        Args:
            sign_at: when something was typed last, if later than the latest event.
        """
        last = self.last_at if sign_at is None else max(self.last_at, sign_at)
        return _between(last, now) if self.runs else 0.0


def _between(earlier: datetime, later: datetime) -> float:
    return max(timedelta(), later - earlier).total_seconds()


def rounds_of(events: Iterable[Event]) -> list[Round]:
    """The rounds that some events tell of, oldest first. In whatever order the events come, the rounds are the same.

    Within a round events follow each other by their place, not by their time: a clock may have been set back.
    """
    distinct = {event.id: event for event in events}.values()
    begun = [event for event in distinct if event.kind == "interview_begun"]
    later: dict[str, list[Event]] = {event.id: [] for event in begun}
    for event in distinct:
        if event.kind in ROUND_KINDS and event.reference in later:
            later[event.reference].append(event)
    found = [_round(event, later[event.id]) for event in begun]
    return sorted(found, key=lambda each: (each.begun_at, each.id))


def _round(begun: Event, later: list[Event]) -> Round:
    told = begun.payload
    state = Round(
        begun.id,
        begun.at,
        str(told["exercise"]),
        int(told["minutes"]),
        str(told.get("title", "")),
        clocked=bool(told.get("clock", True)),
        last_at=begun.at,
    )
    for event in sorted(later, key=lambda each: (int(each.payload["place"]), each.at, each.id)):
        state = after(state, event)
    return state


def after(state: Round, event: Event) -> Round:
    """The round after one more event. What comes after its end changes nothing."""
    if state.ended_at is not None:
        return state
    told = event.payload
    spent = state.spent(event.at)
    if event.kind == "interview_clock" and told["change"] == "left_out":
        spent = max(state.spent_seconds, spent - float(told.get("seconds", 0)))
    state = replace(state, spent_seconds=spent, last_at=event.at, events=state.events + 1)
    if event.kind == "interview_clock":
        return _clock(state, str(told["change"]), told)
    if event.kind == "interview_asked":
        return replace(state, asked=str(told["text"]))
    if event.kind == "interview_noted":
        return replace(state, notes=str(told["text"]))
    if event.kind == "interview_submitted":
        made = Submitted(
            str(told.get("attempt", "")),
            str(told["verdict"]),
            int(told.get("passed", 0)),
            int(told.get("total", 0)),
        )
        return replace(state, submissions=(*state.submissions, made))
    if event.kind == "interview_handed_in":
        return replace(state, handed_in=True)
    if event.kind == "interview_stated":
        return replace(state, stated=(str(told["time"]), str(told["space"]), str(told.get("text", ""))))
    if event.kind == "interview_ended":
        return replace(state, ended_at=event.at, report=dict(told["report"]))
    return replace(state, answers=_answers(state.answers, event))


def _clock(state: Round, change: str, told: dict[str, Any]) -> Round:
    if change == "extended":
        minutes = int(told.get("minutes", 0))
        return replace(state, minutes=state.minutes + minutes, extended=state.extended + minutes)
    changed: dict[str, Any] = {
        "paused": {"paused": True},
        "resumed": {"paused": False},
        "off": {"clocked": False},
        "on": {"clocked": True, "paused": False},
    }.get(change, {})
    return replace(state, **changed)


def _answers(answers: dict[str, Answered], event: Event) -> dict[str, Answered]:
    name = str(event.payload["follow_up"])
    if event.kind == "interview_answered":
        return {**answers, name: Answered(str(event.payload["text"]))}
    if name not in answers:
        return answers
    return {**answers, name: replace(answers[name], rating=int(event.payload["rating"]))}
