"""How a learner wants to review: limits, when a day begins, FSRS's terms, and which cards are in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import Any

from orienteer.learning.days import STARTS_AT_HOUR, Clock
from orienteer.learning.memory import PARAMETERS, RETENTION, Terms

NEW_A_DAY = 10
DUE_A_DAY = 100
EXERCISES_A_DAY = 1
"""An exercise takes ten minutes, as many as thirty cards."""
LIMITS: Mapping[str, tuple[float, float]] = {
    "new_a_day": (0, 1000),
    "due_a_day": (0, 10_000),
    "exercises_a_day": (0, 50),
    "day_starts_at_hour": (0, 23),
    "retention": (0.7, 0.97),
}
"""Setting → the least and the most that it can be. Source for retention: Anki's manual, FSRS, "Desired retention"."""


@dataclass(frozen=True, slots=True)
class ReviewSettings:
    """How somebody reviews.

    Args:
        new_a_day, due_a_day, exercises_a_day: at most so many.
        day_starts_at_hour: when the learner's day begins.
        retention: how likely a card is to be recalled when it comes back.
        parameters: FSRS's, fitted to the learner or everybody's.
        set_at: key → ISO 8601 of the event that set it.
        chosen: topic → whether its cards are in though nothing of it has been done, or out though it has.
    """

    new_a_day: int = NEW_A_DAY
    due_a_day: int = DUE_A_DAY
    exercises_a_day: int = EXERCISES_A_DAY
    day_starts_at_hour: int = STARTS_AT_HOUR
    retention: float = RETENTION
    parameters: tuple[float, ...] = PARAMETERS
    set_at: tuple[tuple[str, str], ...] = ()
    chosen: tuple[tuple[str, bool], ...] = ()

    @property
    def terms(self) -> Terms:
        """What FSRS schedules by."""
        return Terms(self.parameters, self.retention)

    def clock(self, now: datetime, zone: tzinfo | None) -> Clock:
        """Now, as this learner's days go: for reviews, for the calendar, for everything that counts in days."""
        return Clock(now, zone, self.day_starts_at_hour)

    @property
    def are_own(self) -> bool:
        """Whether the parameters were fitted to this learner."""
        return self.parameters != PARAMETERS

    def after(self, payload: Mapping[str, Any], at: str) -> ReviewSettings:
        """The settings after an event. Of two that set the same, the later one counts, in whatever order they come.

        At the same moment the larger value counts.

        Args:
            payload: setting → value; `topic` and `taken` say that a topic's cards are in or out.
            at: ISO 8601.
        """
        set_at, settings = dict(self.set_at), self
        if "topic" in payload:
            key = f"topic {payload['topic']}"
            taken = bool(payload["taken"])
            if (at, taken) >= (set_at.get(key, ""), dict(self.chosen).get(str(payload["topic"]), False)):
                set_at[key] = at
                chosen = dict(self.chosen) | {str(payload["topic"]): taken}
                settings = replace(settings, chosen=tuple(sorted(chosen.items())))
        for key in ("new_a_day", "due_a_day", "exercises_a_day", "day_starts_at_hour", "retention", "parameters"):
            if key not in payload:
                continue
            value: Any = tuple(map(float, payload[key])) if key == "parameters" else payload[key]
            if at > set_at.get(key, "") or (at == set_at[key] and value >= getattr(settings, key)):
                set_at[key] = at
                changed: dict[str, Any] = {key: value}
                settings = replace(settings, **changed)
        return replace(settings, set_at=tuple(sorted(set_at.items())))
