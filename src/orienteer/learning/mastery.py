"""What a pass is worth: one found alone counts whole, one with hints less."""

from __future__ import annotations

from orienteer.learning.history import ExerciseHistory

ALONE = 1.0
ONE_HINT = 0.7
SEVERAL_HINTS = 0.3
ALL_HINTS = 0.0
"""Credit by the hints that were shown before the pass; the last one says how.

Source: Ostrow, Donnelly, Adjei and Heffernan, "Improving student modeling through partial credit and problem
difficulty", Learning at Scale 2015: the partial credit of ASSISTments, of which the part on hints is taken. The part on
attempts isn't: here one tries as often as one types.
"""

STEPS = 3


def credit(told: ExerciseHistory) -> float:
    """What an exercise counts towards mastery, from 0 to 1.

    A pass on a later day than the last hint counts whole: it was done again, without.

    >>> credit(ExerciseHistory(passed_at="2026-11-25T10", last_passed_at="2026-11-25T10"))
    1.0
    """
    if not told.passed_at:
        return 0.0
    before = {step for at, step, _ in told.shown if at <= told.passed_at}
    last_hint = max((at for at, _, _ in told.shown), default="")
    if not before or told.last_passed_at[:10] > last_hint[:10]:
        return ALONE
    if max(before) >= STEPS:
        return ALL_HINTS
    return ONE_HINT if len(before) == 1 else SEVERAL_HINTS
