"""When somebody practised: the moments of events, joined into sittings, and what of them lies in each day."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import NamedTuple

from orienteer.learning.days import Clock
from orienteer.learning.events import Event

GAP_SECONDS = 30 * 60
"""What lies further apart isn't one sitting: the laptop slept, or its owner did something else.

Source: thirty minutes are the customary end of a session in logs (Catledge and Pitkow, "Characterizing browsing
strategies in the World-Wide Web", 1995, measured 25.5); Kovanović and others, "Penetrating the black box of
time-on-task estimation", LAK 2015, compare such limits for learners.
"""

LEAD_SECONDS: dict[str, int] = {"attempt_made": 300, "hint_shown": 60, "card_reviewed": 30, "note_kept": 60}
"""Kind of event → how long somebody was busy with it before, at least. What happens between two events of a sitting
counts whole, so this matters for the first one alone. A choice of ours, kept small: time is rather left out than made
up. Other kinds are no practice, or follow from these."""


class Sitting(NamedTuple):
    """A time that was spent without a longer break.

    Args:
        started, ended: seconds since 1970, UTC: the same in every time zone.
        topics: ids of what it was about, in the alphabet's order.
        submitted, reviewed: how many attempts were made, and how many cards were reviewed.
    """

    started: int
    ended: int
    topics: tuple[str, ...] = ()
    submitted: int = 0
    reviewed: int = 0


@dataclass(frozen=True, slots=True)
class PracticeDay:
    """What was practised on a learning day."""

    day: date
    seconds: float
    topics: tuple[str, ...]
    submitted: int
    reviewed: int


def with_event(sittings: list[Sitting], event: Event) -> None:
    """Add an event to sittings that are in the order of time, in place.

    In whatever order events come, the sittings are the same: a clock that is set back, and a second machine, add time
    where there was none and never count a minute twice.
    """
    lead = LEAD_SECONDS.get(event.kind)
    if lead is None:
        return
    ended = int(event.at.timestamp())
    submitted, reviewed = int(event.kind == "attempt_made"), int(event.kind == "card_reviewed")
    made = Sitting(ended - lead, ended, (_topic_of(event),), submitted, reviewed)
    first = bisect_left(sittings, made.started - GAP_SECONDS, key=lambda each: each.ended)
    last = first
    while last < len(sittings) and sittings[last].started <= made.ended + GAP_SECONDS:
        made = _joined(made, sittings[last])
        last += 1
    sittings[first:last] = [made]


def _topic_of(event: Event) -> str:
    return event.subject if event.kind == "note_kept" else event.subject.rpartition("/")[0]


def _joined(one: Sitting, other: Sitting) -> Sitting:
    topics = one.topics if one.topics == other.topics else tuple(sorted({*one.topics, *other.topics}))
    return Sitting(
        min(one.started, other.started),
        max(one.ended, other.ended),
        topics,
        one.submitted + other.submitted,
        one.reviewed + other.reviewed,
    )


def seconds_between(sittings: Iterable[Sitting], start: float, end: float) -> float:
    """How long somebody practised from one moment to another (seconds since 1970)."""
    return sum(max(0.0, min(each.ended, end) - max(each.started, start)) for each in sittings)


def by_day(sittings: Iterable[Sitting], clock: Clock) -> list[PracticeDay]:
    """The learning days on which somebody practised, oldest first.

    A sitting over the hour at which a day begins belongs to both days, each with its own part; what it counts, to the
    day on which it began. A day of 23 or 25 hours is as long as it was.

    Args:
        clock: what lies after its now is left out: some clock was wrong.
    """
    days: dict[date, PracticeDay] = {}
    end = clock.now.timestamp()
    for each in sittings:
        if each.started >= end:
            continue
        for number, (day, seconds) in enumerate(_parts(each.started, min(each.ended, end), clock)):
            known = days.get(day, PracticeDay(day, 0.0, (), 0, 0))
            days[day] = PracticeDay(
                day,
                known.seconds + seconds,
                tuple(sorted({*known.topics, *each.topics})),
                known.submitted + (each.submitted if number == 0 else 0),
                known.reviewed + (each.reviewed if number == 0 else 0),
            )
    return [days[day] for day in sorted(days)]


def _parts(start: float, end: float, clock: Clock) -> Iterator[tuple[date, float]]:
    """The days that lie between two moments, each with its seconds of them."""
    while True:
        day = clock.day_of(datetime.fromtimestamp(start, UTC))
        next_day = clock.start_of(day.toordinal() + 1).timestamp()
        if next_day <= start or next_day >= end:  # the first: a zone whose clocks were set back over that hour
            yield day, end - start
            return
        yield day, next_day - start
        start = next_day
