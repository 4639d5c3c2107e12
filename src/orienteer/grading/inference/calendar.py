"""Dates and moments: they are listed and drawn as the whole numbers that count them."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from orienteer.grading.inference.scalars import Whole
from orienteer.grading.inference.shape import Shape

FEW = 3
"""Fewer different days than this say nothing about a range; it is opened by as many steps as a month has."""
ROOM = 31
STEPS_SECONDS = (24 * 3600, 3600, 60, 1)
"""The largest of which all examples are whole ones is how finely moments are told."""
SHARE_OF_ANNIVERSARIES = 0.3
_START = datetime(1, 1, 1)  # noqa: DTZ001 (moments without a zone are what is counted)
_SECOND = timedelta(seconds=1)
_LAST_SECOND = 24 * 3600 * date.max.toordinal() - 1


@dataclass(frozen=True)
class Days(Shape):
    """Dates, counted by `date.toordinal`."""

    name = "days"
    count: Whole

    @property
    def is_plain(self) -> bool:
        return True

    def values(self, weight: int, choice: int) -> Iterator[date]:
        if weight == 1:
            near = map(date.fromordinal, self.count.simplest(max(1, choice * 2 // 3)))
            yield from list(dict.fromkeys([*near, *self._anniversaries()]))[:choice]

    def _anniversaries(self) -> list[date]:
        """The examples' days in the years between the first and the last, the nearest first."""
        first, last = (date.fromordinal(number).year for number in (self.count.low, self.count.high))
        seen = [date.fromordinal(number) for number in self.count.seen]
        ways = sorted({sign * step for step in range(1, last - first + 1) for sign in (1, -1)}, key=abs)
        return [day for step in ways for each in seen if (day := _years_later(each, step)) and self.fits(day)]

    def sample(self, rng: random.Random, size: int) -> date:
        if rng.random() < SHARE_OF_ANNIVERSARIES and (days := self._anniversaries()):
            return rng.choice(days)
        return date.fromordinal(self.count.sample(rng, size))

    def fits(self, value: Any) -> bool:
        return type(value) is date and self.count.fits(value.toordinal())


@dataclass(frozen=True)
class Moments(Shape):
    """Moments without a zone, counted in steps of so many seconds from the first of the year 1."""

    name = "moments"
    count: Whole
    step_seconds: int

    @property
    def is_plain(self) -> bool:
        return True

    def moment(self, number: int) -> datetime:
        """The moment that has this number."""
        return _START + timedelta(seconds=number * self.step_seconds)

    def values(self, weight: int, choice: int) -> Iterator[datetime]:
        if weight == 1:
            yield from map(self.moment, self.count.simplest(choice))

    def sample(self, rng: random.Random, size: int) -> datetime:
        return self.moment(self.count.sample(rng, size))

    def fits(self, value: Any) -> bool:
        if not _is_plain(value):
            return False
        steps, rest = divmod(_seconds(value), self.step_seconds)
        return rest == 0 and self.count.fits(steps)


def calendar_shape(values: Sequence[Any]) -> Days | Moments | None:
    """The shape of dates, or of moments without a zone; None where they are something else."""
    if all(type(value) is date for value in values):
        return Days(_counted([value.toordinal() for value in values], date.max.toordinal()))
    if all(map(_is_plain, values)):
        seconds = [_seconds(value) for value in values]
        step = next(step for step in STEPS_SECONDS if all(each % step == 0 for each in seconds))
        return Moments(_counted([each // step for each in seconds], _LAST_SECOND // step), step)
    return None


def in_whole_years(shape: Days | Moments) -> Days | Moments:
    """The shape, from the first day of its first year to the last of its last."""
    if isinstance(shape, Days):
        first, last = (date.fromordinal(number).year for number in (shape.count.low, shape.count.high))
        low, high = date(first, 1, 1).toordinal(), date(last, 12, 31).toordinal()
        return replace(shape, count=replace(shape.count, low=low, high=high))
    first, last = (shape.moment(number).year for number in (shape.count.low, shape.count.high))
    bounds = datetime(first, 1, 1), datetime(last, 12, 31, 23, 59, 59)  # noqa: DTZ001 (without a zone, as above)
    low, high = (_seconds(each) // shape.step_seconds for each in bounds)
    return replace(shape, count=replace(shape.count, low=low, high=high))


def _years_later(day: date, years: int) -> date | None:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # the 29th of February, or beyond the calendar
        return None


def _counted(numbers: list[int], most: int) -> Whole:
    seen = tuple(dict.fromkeys(numbers))
    return Whole(min(seen), min(most, max(seen) + (ROOM if len(seen) < FEW else 0)), seen)


def _is_plain(value: Any) -> bool:
    return type(value) is datetime and value.tzinfo is None and value.microsecond == 0


def _seconds(value: datetime) -> int:
    return (value - _START) // _SECOND
