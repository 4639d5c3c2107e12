"""Shapes that hold themselves: lists in lists, dictionaries in dictionaries."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from orienteer.grading.inference.containers import MAKERS
from orienteer.grading.inference.shape import Shape, together

MOST_OF_A_WEIGHT = 4000
MOST_NAMES = 5
DEEP = 3
"""Examples in which so many containers lie in one another are about any depth."""


@dataclass(frozen=True)
class Nested(Shape):
    """Containers of plain values and of containers like themselves, to a depth.

    Args:
        empties: an example has an empty container inside another.
        outer: the outermost is a container too, and never a plain value.
    """

    name = "nested"
    kinds: tuple[str, ...]
    leaf: Shape
    depth: int
    empties: bool = False
    shortest: int = 0
    outer: bool = True

    def values(self, weight: int, choice: int) -> Iterator[Any]:
        if not self.outer and weight == 1:
            yield from self.leaf.values(1, choice)
        yield from self._containers(weight, choice, self.depth, outermost=True)

    def _containers(self, weight: int, choice: int, depth: int, *, outermost: bool) -> Iterator[Any]:
        if weight == 0:
            if (self.shortest == 0) if outermost else self.empties:
                for kind in self.kinds:
                    yield MAKERS[kind](())
            return
        for members in islice(self._fill(weight, choice, depth), MOST_OF_A_WEIGHT):
            for kind in self.kinds if weight <= 2 else self.kinds[:1]:
                yield MAKERS[kind](members)

    def _fill(self, weight: int, choice: int, depth: int) -> Iterator[tuple[Any, ...]]:
        if weight == 0:
            yield ()
            return
        for own in range(1, weight + 1):
            firsts = list(islice(self._members(own, choice, depth), MOST_OF_A_WEIGHT))
            for rest in self._fill(weight - own, choice, depth):
                for first in firsts:
                    yield (first, *rest)

    def _members(self, weight: int, choice: int, depth: int) -> Iterator[Any]:
        yield from self.leaf.values(weight, choice)
        if depth > 1:
            if weight == 1 and self.empties:
                yield from self._containers(0, choice, depth - 1, outermost=False)
            yield from self._containers(weight, choice, depth - 1, outermost=False)

    def sample(self, rng: random.Random, size: int) -> Any:
        return self._grown(rng, size, self.depth, outermost=True)

    def _grown(self, rng: random.Random, size: int, depth: int, *, outermost: bool) -> Any:
        least = self.shortest if outermost else 0 if self.empties else 1
        length = rng.randint(least, max(least, min(size, 5)))
        members = [
            self._grown(rng, size, depth - 1, outermost=False)
            if depth > 1 and rng.random() < 0.4
            else self.leaf.sample(rng, 3)
            for _ in range(length)
        ]
        return MAKERS[rng.choice(self.kinds)](members)

    def fits(self, value: Any) -> bool:
        if not self.outer and self.leaf.fits(value):
            return True
        return self._fits(value, self.depth, outermost=True)

    def _fits(self, value: Any, depth: int, *, outermost: bool) -> bool:
        if type(value).__name__ not in self.kinds or depth < 1:
            return False
        if len(value) < self.shortest if outermost else (not value and not self.empties):
            return False
        return all(self.leaf.fits(member) or self._fits(member, depth - 1, outermost=False) for member in value)


@dataclass(frozen=True)
class NestedMapping(Shape):
    """Dictionaries of plain values and of dictionaries like themselves, to a depth.

    Args:
        empties: an example has an empty dictionary inside another.
        shortest: how many keys the outermost has at least.
    """

    name = "nested mapping"
    keys: Shape
    leaf: Shape
    depth: int
    empties: bool = False
    shortest: int = 0

    def values(self, weight: int, choice: int) -> Iterator[dict[Any, Any]]:
        if weight == 0 and self.shortest == 0:
            yield {}
        yield from islice(self.made(weight, choice, self.depth), MOST_OF_A_WEIGHT)

    def made(self, weight: int, choice: int, depth: int) -> Iterator[dict[Any, Any]]:
        """Those of a weight, each key weighing 1; the keys are the simplest ones."""
        names = [name for size in (1, 2, 3) for name in islice(self.keys.values(size, choice), MOST_NAMES)]
        slot = _Content(self, depth - 1)
        for length in range(1, min(weight // 2, MOST_NAMES) + 1):
            for contents in together((slot,) * length, weight - length, choice) if len(names) >= length else ():
                yield dict(zip(names, contents, strict=False))

    def sample(self, rng: random.Random, size: int) -> dict[Any, Any]:
        return self._drawn(rng, size, self.depth, least=self.shortest)

    def _drawn(self, rng: random.Random, size: int, depth: int, least: int) -> dict[Any, Any]:
        names = [self.keys.sample(rng, 3) for _ in range(rng.randint(least, max(least, min(size, MOST_NAMES))))]
        below = 0 if self.empties else 1
        return {
            name: self._drawn(rng, size, depth - 1, below)
            if depth > 1 and rng.random() < 0.4
            else self.leaf.sample(rng, 3)
            for name in names
        }

    def fits(self, value: Any) -> bool:
        return type(value) is dict and len(value) >= self.shortest and self._fits(value, self.depth)

    def _fits(self, value: dict[Any, Any], depth: int) -> bool:
        return all(map(self.keys.fits, value)) and all(
            depth > 1 and (bool(content) or self.empties) and self._fits(content, depth - 1)
            if type(content) is dict
            else self.leaf.fits(content)
            for content in value.values()
        )


@dataclass(frozen=True)
class _Content(Shape):
    """What stands behind a key."""

    of: NestedMapping
    depth: int

    def values(self, weight: int, choice: int) -> Iterator[Any]:
        yield from self.of.leaf.values(weight, choice)
        if self.depth > 0:
            if weight == 1 and self.of.empties:
                yield {}
            yield from self.of.made(weight, choice, self.depth)
