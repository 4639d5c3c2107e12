"""How much of what was learnt is still there."""

from __future__ import annotations

from datetime import datetime

DECAY = 0.1542
"""How slowly forgetting slows down. Source: the default parameter w20 of FSRS-6 (py-fsrs 6.3, `FSRS_DEFAULT_DECAY`)."""
FIRST_STABILITY_DAYS = 2.3065
"""After so long, what was recalled well once is recalled nine times in ten. Source: FSRS-6, default parameter w2."""
FADES_BELOW = 0.7
"""A stop fades when its recall is less likely than that: three weeks after its last pass. A choice of ours: at the
target of 0.9 that FSRS has for cards every stop would fade within three days, and the roadmap would say nothing."""

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


def has_faded(last_passed_at: str, now: datetime) -> bool:
    """Whether what was passed then is likely enough forgotten to be worth a look.

    Args:
        last_passed_at: ISO 8601, aware.
        now: aware.
    """
    days = (now - datetime.fromisoformat(last_passed_at)).total_seconds() / _SECONDS_A_DAY
    return retrievability(days) < FADES_BELOW
