"""How much somebody practises in a week, and when a path ends at that."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from orienteer.learning.days import Clock
from orienteer.learning.practice import Sitting, by_day, seconds_between

WEEKS = 4
"""A pace is that of the last four weeks: long enough for a week off, short enough to notice a change."""
DAYS_NEEDED = 3
"""On fewer days of practice than these nothing is said about a pace. A choice of ours."""

_WEEK_SECONDS = 7 * 86_400
_T = {2: 3.078, 3: 1.886, 4: 1.638}
"""Weeks → the 0.9 quantile of Student's t with one degree of freedom less: four times in five the true mean lies
within. Source: any table of t; NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2."""

PRIOR_MINUTES = 300.0
"""So much is taken to have gone at the authors' estimate before one's own times count: a quick first exercise says
little about sixty hours. A choice of ours."""
SLOWEST, QUICKEST = 3.0, 0.5
"""Further from the authors' estimate than this is a timer's mistake (a page left open, work done elsewhere)."""

LONGEST_WEEKS = 520
"""Ten years: what lies beyond is said as "years away" and not as a date."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How much somebody practises.

    Args:
        seconds_a_week: 0 where it isn't known.
        basis: from what: `measured`, `chosen` by the learner, or `unknown`: too little to tell.
        weeks: over how many weeks it was measured.
        low, high: within these the mean of many weeks lies four times in five; both are the pace where that can't be
            said.
    """

    seconds_a_week: float
    basis: Literal["measured", "chosen", "unknown"]
    weeks: int = 0
    low: float = 0.0
    high: float = 0.0


def chosen_pace(minutes_a_week: float) -> Pace:
    """A pace that somebody would like to keep."""
    seconds = minutes_a_week * 60
    return Pace(seconds, "chosen", 0, seconds, seconds)


def measured_pace(sittings: Sequence[Sitting], clock: Clock) -> Pace:
    """The pace of the last weeks; of fewer where somebody began later.

    The weeks are counted back from now in hours, so that no time zone and no change of the clocks matters.
    """
    end = clock.now.timestamp()
    first = min((each.started for each in sittings if each.started < end), default=end)
    weeks = min(WEEKS, int((end - first) // _WEEK_SECONDS))
    lately = [each for each in sittings if each.ended > end - WEEKS * _WEEK_SECONDS and each.started < end]
    if weeks < 1 or len(by_day(lately, clock)) < DAYS_NEEDED:
        return Pace(0.0, "unknown", weeks)
    begins = [end - (number + 1) * _WEEK_SECONDS for number in range(weeks)]
    each_week = [seconds_between(lately, begin, begin + _WEEK_SECONDS) for begin in begins]
    mean = sum(each_week) / weeks
    if mean <= 0:
        return Pace(0.0, "unknown", weeks)
    if weeks == 1:
        return Pace(mean, "measured", 1, mean, mean)
    spread = math.sqrt(sum((seconds - mean) ** 2 for seconds in each_week) / (weeks - 1))
    give = _T[weeks] * spread / math.sqrt(weeks)
    return Pace(mean, "measured", weeks, max(0.0, mean - give), mean + give)


def own_speed(practised_seconds: float, passed_minutes: float) -> float:
    """How long one takes for what the authors say takes an hour, in hours.

    Args:
        practised_seconds: in all, with reviews and tries that failed.
        passed_minutes: the authors' estimate for everything that was passed.
    """
    speed = (practised_seconds / 60 + PRIOR_MINUTES) / (passed_minutes + PRIOR_MINUTES)
    return min(SLOWEST, max(QUICKEST, speed))


def end_at(left_minutes: float, seconds_a_week: float, now: datetime) -> datetime | None:
    """When so much work is done at that pace; None where there is no end in ten years."""
    if seconds_a_week <= 0:
        return None
    weeks = left_minutes * 60 / seconds_a_week
    return None if weeks > LONGEST_WEEKS else now + timedelta(weeks=weeks)
