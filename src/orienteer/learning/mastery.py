"""What the evidence for an exercise is worth: which checks passed, with how much help, after how many tries, when.

    mastery = credit × recall

Until everything passes, half the share of the checks that the best submission passes is the credit, and nothing is
forgotten yet.
"""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise

from orienteer.learning.forgetting import (
    FIRST_STABILITY_DAYS,
    HELPED_STABILITY_DAYS,
    days_between,
    next_stability,
    retrievability,
)
from orienteer.learning.history import ExerciseHistory

ALONE = 1.0
ONE_HINT = 0.7
SEVERAL_HINTS = 0.3
ALL_HINTS = 0.0
"""Credit by the hints that were shown before the pass; the last one says how.

Source: Ostrow, Donnelly, Adjei and Heffernan, "Improving student modeling through partial credit and problem
difficulty", Learning at Scale 2015: the partial credit of ASSISTments.
"""

A_SLIP = 0.1
"""What a wrong submission before the pass takes off; what was wrong while one typed is none.

Source: Ostrow, Donnelly and Heffernan, "Optimizing partial credit algorithms to predict student performance", EDM 2015:
an equal penalty for each attempt. How large it is, and that three are the most that count, is our choice: here one
tries as often as one types, and what is submitted wrong says little more than a missed key.
"""

NOT_YET_PASSED = 0.5
"""What a program that passes every check but one is worth at most. The share of tests passed is the customary partial
credit for programs: Lobb and Harland, "CodeRunner: a tool for assessing computer programming skills", ACM Inroads 7(1),
2016. That it is halved is our choice: a control is punched or it isn't."""

STEPS = 3


def credit(told: ExerciseHistory) -> float:
    """What an exercise was worth on the day of its last pass, from 0 to 1.

    A pass on a later day than the last hint counts whole: it was done again, without.

    >>> credit(ExerciseHistory(passed_at="2026-11-25T10", last_passed_at="2026-11-25T10"))
    1.0
    """
    if not told.passed_at:
        return NOT_YET_PASSED * told.best
    last_hint = max((hint.last_at for hint in told.shown), default="")
    if told.last_passed_at[:10] > max(last_hint, told.passed_at)[:10]:
        return ALONE
    before = {hint.step for hint in told.shown if hint.first_at <= told.passed_at}
    slips = sum(1 for at in told.slips if at < told.passed_at)
    return round(max(0.0, _by_hints(before) - A_SLIP * slips), 6)


def _by_hints(before: set[int]) -> float:
    if not before:
        return ALONE
    if max(before) >= STEPS:
        return ALL_HINTS
    return ONE_HINT if len(before) == 1 else SEVERAL_HINTS


def stability(told: ExerciseHistory) -> float:
    """After how many days what was passed is recalled nine times in ten.

    It grows with every pass on a later day, the more the longer one had waited. After help it begins lower.

    Source: FSRS-6; see `learning.forgetting`.
    """
    helped = any(hint.first_at <= told.passed_at for hint in told.shown)
    days = HELPED_STABILITY_DAYS if helped else FIRST_STABILITY_DAYS
    for before, after in pairwise(told.pass_days):
        days = next_stability(days, days_between(before, datetime.fromisoformat(after)))
    return days


def recall(told: ExerciseHistory, now: datetime) -> float:
    """The chance that somebody who passed it could do it again now, from 0 to 1.

    Source: the forgetting curve of FSRS-6; see `learning.forgetting`.
    """
    last = told.last_passed_at or told.passed_at
    return retrievability(days_between(last, now), stability(told)) if last else 0.0


def mastery(told: ExerciseHistory, now: datetime | None = None) -> float:
    """What the evidence for an exercise is worth now, from 0 to 1; where nobody says when, nothing is forgotten."""
    if not told.passed_at or now is None:
        return credit(told)
    return credit(told) * recall(told, now)
