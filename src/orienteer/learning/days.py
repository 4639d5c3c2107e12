"""Learning days: they begin at an hour that the learner chose, in the learner's own time zone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

STARTS_AT_HOUR = 4
"""When a day begins where nobody has said otherwise, so that late evenings belong to the day before. Source: Anki's
preferences, "Next day starts at"."""


def day_of(at: datetime, zone: tzinfo | None, starts_at_hour: int = STARTS_AT_HOUR) -> date:
    """The learning day that a moment belongs to. It goes by the clock on the wall, so a changed clock moves no day.

    Args:
        at: aware.
        zone: the learner's; None is the machine's own.

    >>> day_of(datetime(2026, 11, 25, 2, 30, tzinfo=UTC), UTC)
    datetime.date(2026, 11, 24)
    """
    local = at.astimezone(zone)
    return local.date() - timedelta(days=1 if local.hour < starts_at_hour else 0)


def start_of(day: date, zone: tzinfo | None, starts_at_hour: int = STARTS_AT_HOUR) -> datetime:
    """The moment at which a learning day begins, in UTC."""
    wall = datetime.combine(day, time(starts_at_hour))
    return (wall.astimezone() if zone is None else wall.replace(tzinfo=zone)).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Clock:
    """Now, as a learner's days go.

    Args:
        now: aware.
        zone: the learner's; None is the machine's own.
        starts_at_hour: when a day begins.
    """

    now: datetime
    zone: tzinfo | None = UTC
    starts_at_hour: int = STARTS_AT_HOUR

    @property
    def today(self) -> int:
        """The present learning day, as the number that `date.toordinal` gives."""
        return self.day_of(self.now).toordinal()

    @property
    def now_ms(self) -> int:
        """Milliseconds since 1970."""
        return milliseconds(self.now)

    def day_of(self, at: datetime) -> date:
        """The learning day that a moment belongs to."""
        return day_of(at, self.zone, self.starts_at_hour)

    def start_of(self, day: int) -> datetime:
        """When a learning day begins."""
        return start_of(date.fromordinal(day), self.zone, self.starts_at_hour)


def milliseconds(at: datetime) -> int:
    """A moment as milliseconds since 1970.

    >>> milliseconds(datetime(1970, 1, 1, 0, 0, 1, tzinfo=UTC))
    1000
    """
    return (at - _EPOCH) // timedelta(milliseconds=1)


def moment(at_ms: int) -> datetime:
    """The moment so many milliseconds after 1970 began."""
    return _EPOCH + timedelta(milliseconds=at_ms)


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
