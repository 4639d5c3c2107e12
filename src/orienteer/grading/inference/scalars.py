"""Shapes of plain values: whole numbers, floats, one of a few."""

from __future__ import annotations

import functools
import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from orienteer.grading.inference.shape import Shape, key

BEYOND_FLOATS = 2**53
"""Above it not every whole number is a float. Source: IEEE 754, binary64."""


@dataclass(frozen=True)
class Whole(Shape):
    """Whole numbers from `low` to `high`; `seen` are those of the examples."""

    name = "whole"
    low: int
    high: int
    seen: tuple[int, ...] = ()

    @property
    def is_plain(self) -> bool:
        return True

    @property
    def origin(self) -> int:
        """The simplest number of the range."""
        return min(max(0, self.low), self.high)

    def simplest(self, choice: int) -> list[int]:
        """So many numbers: those near the simplest, and with more room the examples', their neighbours, the bounds."""
        near = self.near(choice if self.high - self.low < choice or choice <= 8 else max(8, choice // 2))
        if len(near) < choice:
            marked = [number + step for number in (*self.seen, self.low, self.high) for step in (0, 1, -1)]
            near += [number for number in dict.fromkeys(marked) if self.fits(number) and number not in near]
        if len(near) < choice:
            known = set(near)
            near += [number for number in self.near(choice) if number not in known]
        return near[:choice]

    def near(self, count: int) -> list[int]:
        return list(_near(self.low, self.high, self.origin, count))

    def values(self, weight: int, choice: int) -> Iterator[int]:
        if weight == 1:
            yield from self.simplest(choice)

    def sample(self, rng: random.Random, size: int) -> int:
        draw = rng.random()
        if draw < 0.4:
            return rng.choice(self.near(max(4, size)))
        if draw < 0.6 and self.seen:
            return rng.choice(self.seen)
        if draw < 0.85 and self.high > BEYOND_FLOATS:
            return self._telling(rng)
        return rng.randint(self.low, self.high)

    def _telling(self, rng: random.Random) -> int:
        """A large number that means something to a program on whole numbers, or one beside it."""
        bits = rng.randint(2, self.high.bit_length())
        root = rng.randint(1, 1 << bits // 2)
        made = rng.choice((rng.getrandbits(bits), root**2, root * (root + 1), 1 << bits)) + rng.choice((0, 0, 0, 1, -1))
        return made if self.fits(made) else rng.randint(self.low, self.high)

    def fits(self, value: Any) -> bool:
        return type(value) is int and self.low <= value <= self.high


@functools.lru_cache(maxsize=1024)  # a search draws from the same few ranges tens of thousands of times
def _near(low: int, high: int, origin: int, count: int) -> tuple[int, ...]:
    """So many numbers of the range, those nearest to the origin first."""
    found: list[int] = []
    for distance in range(count + 1):
        for number in dict.fromkeys((origin + distance, origin - distance)):
            if low <= number <= high:
                found.append(number)
    return tuple(found[:count])


@dataclass(frozen=True)
class Real(Shape):
    """Floats from `low` to `high`; `places` is how many decimal places the examples have at most."""

    name = "real"
    low: float
    high: float
    seen: tuple[float, ...] = ()
    places: int = 1

    @property
    def is_plain(self) -> bool:
        return True

    def simplest(self, choice: int) -> list[float]:
        origin = min(max(0.0, self.low), self.high)
        found: dict[float, None] = dict.fromkeys(
            [origin] if round(origin, self.places) == origin and self.low <= origin <= self.high else []
        )
        steps = [step / 2 if self.places else float(step) for step in range(1, choice + 1)]
        near = [number for step in steps for number in (float(round(origin)) + step, float(round(origin)) - step)]
        marked = [*self.seen, self.low, self.high]
        for first, second in zip(near, [*marked, *near], strict=False):
            found.update(dict.fromkeys(number for number in (first, second) if self.fits(number)))
        found.update(dict.fromkeys(number for number in marked if self.fits(number)))
        return list(found)[:choice]

    def values(self, weight: int, choice: int) -> Iterator[float]:
        if weight == 1:
            yield from self.simplest(choice)

    def sample(self, rng: random.Random, size: int) -> float:
        draw = rng.random()
        if draw < 0.4:
            return rng.choice(self.simplest(max(4, size)))
        value = round(rng.uniform(self.low, self.high), self.places)
        return value if self.fits(value) else rng.choice(self.simplest(8))

    def fits(self, value: Any) -> bool:
        return type(value) is float and self.low <= value <= self.high


@dataclass(frozen=True)
class Choice(Shape):
    """One of a few values, taken as they are: None, truth values, words that stand for something."""

    name = "choice"
    options: tuple[Any, ...]

    @property
    def is_plain(self) -> bool:
        return True

    def simplest(self, choice: int) -> list[Any]:
        return list(self.options[: max(2, choice)])

    def values(self, weight: int, choice: int) -> Iterator[Any]:
        if weight == 1:
            yield from self.simplest(choice)

    def sample(self, rng: random.Random, size: int) -> Any:
        return rng.choice(self.options)

    def fits(self, value: Any) -> bool:
        wanted = key(value)
        return any(type(option) is type(value) and key(option) == wanted for option in self.options)


@dataclass(frozen=True)
class Either(Shape):
    """A value of one of several shapes."""

    name = "either"
    parts: tuple[Shape, ...]

    @property
    def is_plain(self) -> bool:
        return all(part.is_plain for part in self.parts)

    def simplest(self, choice: int) -> list[Any]:
        each = [list(part.values(1, choice)) for part in self.parts]
        mixed = [options[place] for place in range(choice) for options in each if place < len(options)]
        return mixed[: max(choice, len(self.parts))]

    def values(self, weight: int, choice: int) -> Iterator[Any]:
        if self.is_plain:
            if weight == 1:
                yield from self.simplest(choice)
            return
        for part in self.parts:
            yield from part.values(weight, choice)

    def sample(self, rng: random.Random, size: int) -> Any:
        return rng.choice(self.parts).sample(rng, size)

    def fits(self, value: Any) -> bool:
        return any(part.fits(value) for part in self.parts)
