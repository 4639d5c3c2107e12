"""FSRS-6 as a recurrence over plain numbers: what py-fsrs computes with objects, quick enough to be fitted.

Source: py-fsrs 6.3, `Scheduler`; a test holds the two against each other.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from orienteer.learning.memory import AGAIN, EASY, HARD

Sequences = list[list[tuple[int, int]]]
"""Of each card: (days since the review before, rating)."""

_LEAST, _MOST = 0.0001, 0.9999
"""A chance is never taken to be surer than that: the logarithm of nought has no end."""
_STABILITY_LEAST = 0.001
"""Source: py-fsrs 6.3, `STABILITY_MIN`."""


def total_loss(parameters: Sequence[float], sequences: Sequences) -> tuple[float, int]:
    """The log loss of all reviews that weren't on the day of the one before, and how many they are."""
    total, count = 0.0, 0
    decay = -parameters[20]
    factor = 0.9 ** (1 / decay) - 1
    for sequence in sequences:
        stability = difficulty = 0.0
        for place, (elapsed, rating) in enumerate(sequence):
            if place == 0:
                stability, difficulty = begun(parameters, rating)
                continue
            recall = (1 + factor * elapsed / stability) ** decay
            if elapsed > 0:
                chance = min(max(recall, _LEAST), _MOST)
                total -= math.log(1 - chance if rating == AGAIN else chance)
                count += 1
            stability, difficulty = stepped(parameters, stability, difficulty, recall, elapsed, rating)
    return total, count


def begun(parameters: Sequence[float], rating: int) -> tuple[float, float]:
    """Stability and difficulty after the first review."""
    return max(parameters[rating - 1], _STABILITY_LEAST), _within(_first_difficulty(parameters, rating))


def stepped(
    parameters: Sequence[float], stability: float, difficulty: float, recall: float, elapsed: int, rating: int
) -> tuple[float, float]:
    """Stability and difficulty after one more review.

    Args:
        recall: the chance that was foretold.
        elapsed: days since the review before.
    """
    w = parameters
    if elapsed < 1:
        grown = math.exp(w[17] * (rating - 3 + w[18])) * stability ** -w[19]
        new = stability * (max(grown, 1.0) if rating > AGAIN else grown)
    elif rating == AGAIN:
        long = w[11] * difficulty ** -w[12] * ((stability + 1) ** w[13] - 1) * math.exp((1 - recall) * w[14])
        new = min(long, stability / math.exp(w[17] * w[18]))
    else:
        bonus = w[15] if rating == HARD else w[16] if rating == EASY else 1.0
        grown = math.exp(w[8]) * (11 - difficulty) * stability ** -w[9] * (math.exp((1 - recall) * w[10]) - 1)
        new = stability * (1 + grown * bonus)
    damped = difficulty + (10 - difficulty) * (-w[6] * (rating - 3)) / 9
    easiest = _first_difficulty(w, EASY)
    return max(new, _STABILITY_LEAST), _within(w[7] * easiest + (1 - w[7]) * damped)


def _first_difficulty(w: Sequence[float], rating: int) -> float:
    return w[4] - math.exp(w[5] * (rating - 1)) + 1


def _within(difficulty: float) -> float:
    return min(max(difficulty, 1.0), 10.0)
