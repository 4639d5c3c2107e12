"""How much of what was learnt is still there."""

from __future__ import annotations

import math
from datetime import datetime

DECAY = 0.1542
"""How slowly forgetting slows down. Source: the default parameter w20 of FSRS-6 (py-fsrs 6.3, `FSRS_DEFAULT_DECAY`)."""
FIRST_STABILITY_DAYS = 2.3065
"""After so long, what was recalled well once is recalled nine times in ten. Source: FSRS-6, default parameter w2."""
HELPED_STABILITY_DAYS = 1.2931
"""The same for what was recalled with difficulty. Source: FSRS-6, default parameter w1 (rating "hard")."""
FADES_BELOW = 0.7
"""A stop fades when its recall is less likely than that: three weeks after its last pass. A choice of ours: at the
target of 0.9 that FSRS has for cards every stop would fade within three days, and the roadmap would say nothing."""

_GROWTH, _SATURATION, _SPACING = 1.8722, 0.1666, 0.796
"""Source: FSRS-6, default parameters w8, w9 and w10."""
_DIFFICULTY = 6.4133 - math.exp(2 * 0.8334) + 1
"""Of what was recalled well the first time. Source: FSRS-6, D0(3) = w4 - e^(2 w5) + 1, default parameters."""

_FACTOR = 0.9 ** (-1 / DECAY) - 1
_SECONDS_A_DAY = 86_400


def retrievability(days: float, stability_days: float = FIRST_STABILITY_DAYS) -> float:
    """The chance that something is recalled.

    Args:
        days: since it was recalled last.
        stability_days: after which the chance is 0.9.

    Source: the forgetting curve of FSRS-6, R(t) = (1 + factor · t / S) ** -decay, with R(S) = 0.9.

    >>> retrievability(0)
    1.0
    >>> round(retrievability(FIRST_STABILITY_DAYS), 6)
    0.9
    """
    return float((1 + _FACTOR * max(days, 0.0) / stability_days) ** -DECAY)


def next_stability(stability_days: float, days: float) -> float:
    """How stable it is once it has been recalled well after so many days.

    Source: FSRS-6, S' = S · (1 + e^w8 · (11 - D) · S^-w9 · (e^(w10 · (1 - R)) - 1)), with the difficulty of what was
    recalled well the first time.

    >>> next_stability(2.3065, 0) == 2.3065
    True
    """
    spacing = math.exp(_SPACING * (1 - retrievability(days, stability_days))) - 1
    growth: float = math.exp(_GROWTH) * (11 - _DIFFICULTY) * stability_days**-_SATURATION * spacing
    return stability_days * (1 + growth)


def days_between(then: str, now: datetime) -> float:
    """Days since a moment (ISO 8601, aware); less than 0 where a clock was set back since."""
    return (now - datetime.fromisoformat(then)).total_seconds() / _SECONDS_A_DAY


def has_faded(last_passed_at: str, now: datetime, stability_days: float = FIRST_STABILITY_DAYS) -> bool:
    """Whether what was passed then is likely enough forgotten to be worth a look.

    Args:
        last_passed_at: ISO 8601, aware.
        now: aware.
        stability_days: see `retrievability`.
    """
    return retrievability(days_between(last_passed_at, now), stability_days) < FADES_BELOW
