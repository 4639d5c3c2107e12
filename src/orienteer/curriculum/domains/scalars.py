"""Domains of single values: numbers, truth values, choices."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from orienteer.curriculum.domains.domain import Domain, domain

WIDEST_BITS = 64
"""Width of the largest whole number listed or sampled where no bound is given."""


def _offsets(weight: int) -> range:
    """Whole numbers whose distance from the simplest has this many bits."""
    return range(1) if weight == 0 else range(2 ** (weight - 1), 2**weight)


@domain("integers")
@dataclass(frozen=True)
class Integers(Domain):
    """Whole numbers from `smallest` to `largest`, both included; None is no bound."""

    smallest: int | None = None
    largest: int | None = None

    @property
    def origin(self) -> int:
        if self.smallest is not None and self.smallest > 0:
            return self.smallest
        return self.largest if self.largest is not None and self.largest < 0 else 0

    def includes(self, value: int) -> bool:
        return (self.smallest is None or value >= self.smallest) and (self.largest is None or value <= self.largest)

    @property
    def heaviest(self) -> int | None:
        if self.smallest is None or self.largest is None:
            return None
        return max(abs(self.largest - self.origin), abs(self.smallest - self.origin)).bit_length()

    def weighing(self, weight: int) -> Iterator[int]:
        for offset in _offsets(weight):
            for value in (self.origin + offset, self.origin - offset) if offset else (self.origin,):
                if self.includes(value):
                    yield value

    def sample(self, rng: random.Random, size: int) -> int:
        low, high = self.smallest, self.largest
        if low is None or high is None:
            reach = 2 ** rng.randint(1, min(WIDEST_BITS, 4 * size))
            low = low if low is not None else (high if high is not None else 0) - reach
            high = high if high is not None else low + 2 * reach
        draw = rng.random()
        if draw < 0.1:
            return rng.choice((low, high))
        if draw < 0.4:
            near = self.origin + rng.randint(-4, 4)
            return near if low <= near <= high else rng.randint(low, high)
        return rng.randint(low, high)


@domain("floats")
@dataclass(frozen=True)
class Floats(Domain):
    """Finite floats from `smallest` to `largest`; listed in halves, sampled with up to `places` decimal places."""

    smallest: float | None = None
    largest: float | None = None
    places: int = 3

    def includes(self, value: float) -> bool:
        return (self.smallest is None or value >= self.smallest) and (self.largest is None or value <= self.largest)

    @property
    def origin(self) -> float:
        if self.smallest is not None and self.smallest > 0:
            return float(self.smallest)
        return float(self.largest) if self.largest is not None and self.largest < 0 else 0.0

    @property
    def heaviest(self) -> int | None:
        return None

    def weighing(self, weight: int) -> Iterator[float]:
        if weight > WIDEST_BITS or self._past_the_bounds(weight):
            return
        for offset in _offsets(weight):
            for value in (self.origin + offset / 2, self.origin - offset / 2) if offset else (self.origin,):
                if self.includes(value):
                    yield value

    def _past_the_bounds(self, weight: int) -> bool:
        nearest = 2 ** (weight - 1) / 2 if weight else 0.0
        return not (self.includes(self.origin + nearest) or self.includes(self.origin - nearest))

    def sample(self, rng: random.Random, size: int) -> float:
        reach = 10.0 ** rng.randint(0, max(1, size))
        low = self.smallest if self.smallest is not None else -reach
        high = self.largest if self.largest is not None else max(low, 0.0) + reach
        draw = rng.random()
        if draw < 0.1:
            return float(rng.choice((low, high)))
        value = round(rng.uniform(low, high), rng.randint(0, self.places))
        return value if self.includes(value) else float(low)


@domain("one_of")
@dataclass(frozen=True)
class OneOf(Domain):
    """One of the values named, the simplest first."""

    values: tuple[Any, ...]

    @property
    def heaviest(self) -> int:
        return max(0, len(self.values) - 1).bit_length()

    def weighing(self, weight: int) -> Iterator[Any]:
        for place in _offsets(weight):
            if place >= len(self.values):
                return
            yield self.values[place]

    def sample(self, rng: random.Random, size: int) -> Any:
        return rng.choice(self.values)


@domain("optional")
@dataclass(frozen=True)
class Optional(Domain):
    """None, or a value of another domain."""

    of: Domain

    @property
    def heaviest(self) -> int | None:
        return None if self.of.heaviest is None else self.of.heaviest + 1

    def weighing(self, weight: int) -> Iterator[Any]:
        if weight == 0:
            yield None
        else:
            yield from self.of.weighing(weight - 1)

    def sample(self, rng: random.Random, size: int) -> Any:
        return None if rng.random() < 0.2 else self.of.sample(rng, size)

    def holds(self, value: Any) -> bool:
        return value is None or self.of.holds(value)


@domain("either")
@dataclass(frozen=True)
class Either(Domain):
    """A value of any of several domains."""

    parts: tuple[Domain, ...]

    @property
    def heaviest(self) -> int | None:
        each = [part.heaviest for part in self.parts]
        return None if None in each else max(weight for weight in each if weight is not None)

    def weighing(self, weight: int) -> Iterator[Any]:
        for part in self.parts:
            yield from part.weighing(weight)

    def sample(self, rng: random.Random, size: int) -> Any:
        return rng.choice(self.parts).sample(rng, size)

    def holds(self, value: Any) -> bool:
        return any(part.holds(value) for part in self.parts)
