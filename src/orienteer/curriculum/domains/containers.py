"""Domains of lists, tuples, sets, dictionaries and records."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from orienteer.curriculum.domains.domain import Domain, domain, heaviest_together, together
from orienteer.curriculum.domains.properties import PROPERTIES


@dataclass(frozen=True)
class Repeated(Domain):
    """Members of one domain, `min_size` to `max_size` of them, in some order.

    Args:
        having: names of properties that hold of the whole (see `properties`).
    """

    of: Domain
    min_size: int = 0
    max_size: int | None = None
    having: tuple[str, ...] = ()

    def build(self, members: tuple[Any, ...]) -> Any:
        raise NotImplementedError

    @property
    def heaviest(self) -> int | None:
        if self.max_size is None or self.of.heaviest is None:
            return None
        return (self.max_size - self.min_size) + self.max_size * self.of.heaviest

    def weighing(self, weight: int) -> Iterator[Any]:
        longest = self.min_size + weight
        if self.max_size is not None:
            longest = min(longest, self.max_size)
        for length in range(self.min_size, longest + 1):
            for members in self._grown((), length, weight - (length - self.min_size)):
                yield self.build(members)

    def _grown(self, begun: tuple[Any, ...], length: int, weight: int) -> Iterator[tuple[Any, ...]]:
        """Every way to go on with `length` more members of this weight. What a beginning lacks, the whole lacks."""
        if not self.fits(begun):
            return
        if length == 0:
            if weight == 0:
                yield begun
            return
        heaviest = self.of.heaviest
        for own in range((weight if heaviest is None else min(weight, heaviest)) + 1):
            if heaviest is None or weight - own <= (length - 1) * heaviest:
                for value in self.of.weighing(own):
                    yield from self._grown((*begun, value), length - 1, weight - own)

    def fits(self, members: Any) -> bool:
        return all(PROPERTIES[name].holds(members) for name in self.having)

    def holds(self, value: Any) -> bool:
        members = (
            tuple(value) if not isinstance(value, (set, frozenset)) else tuple(PROPERTIES["set"].mend(list(value)))
        )
        return self.min_size <= len(members) and self.fits(members) and all(map(self.of.holds, members))

    def sample(self, rng: random.Random, size: int) -> Any:
        most = max(self.min_size, size if self.max_size is None else min(size, self.max_size))
        length = rng.randint(self.min_size, most)
        inner = max(2, size // 2)
        members = [self.of.sample(rng, inner) for _ in range(length)]
        if length > 1 and rng.random() < 0.4:
            members = [rng.choice(members[: 1 + length // 2]) for _ in members]
        for name in self.having:
            members = PROPERTIES[name].mend(members)
        return self.build(tuple(members))


@domain("lists")
@dataclass(frozen=True)
class Lists(Repeated):
    """Lists."""

    def build(self, members: tuple[Any, ...]) -> list[Any]:
        return list(members)


@domain("repeated_tuples")
@dataclass(frozen=True)
class RepeatedTuples(Repeated):
    """Tuples of any length, of one domain."""

    def build(self, members: tuple[Any, ...]) -> tuple[Any, ...]:
        return members


@domain("sets")
@dataclass(frozen=True)
class Sets(Repeated):
    """Sets."""

    def build(self, members: tuple[Any, ...]) -> set[Any]:
        return set(members)


@domain("frozensets")
@dataclass(frozen=True)
class Frozensets(Repeated):
    """Frozen sets."""

    def build(self, members: tuple[Any, ...]) -> frozenset[Any]:
        return frozenset(members)


@domain("tuples")
@dataclass(frozen=True)
class Tuples(Domain):
    """Tuples with a domain for each place."""

    parts: tuple[Domain, ...] = ()

    @property
    def heaviest(self) -> int | None:
        return heaviest_together(self.parts)

    def weighing(self, weight: int) -> Iterator[Any]:
        yield from map(self.build, together(self.parts, weight))

    def build(self, members: tuple[Any, ...]) -> Any:
        return members

    def sample(self, rng: random.Random, size: int) -> Any:
        return self.build(tuple(part.sample(rng, size) for part in self.parts))

    def holds(self, value: Any) -> bool:
        return all(part.holds(member) for part, member in zip(self.parts, tuple(value), strict=True))


@domain("rows")
@dataclass(frozen=True)
class Rows(Tuples):
    """Lists with a domain for each place."""

    def build(self, members: tuple[Any, ...]) -> list[Any]:
        return list(members)


@domain("records")
@dataclass(frozen=True)
class Records(Tuples):
    """Dictionaries with given keys and a domain for each key's value."""

    keys: tuple[Any, ...] = ()

    def build(self, members: tuple[Any, ...]) -> dict[Any, Any]:
        return dict(zip(self.keys, members, strict=True))

    def holds(self, value: Any) -> bool:
        return super().holds(value.values())


@domain("dictionaries")
@dataclass(frozen=True)
class Dictionaries(Domain):
    """Dictionaries whose keys and values come from a domain each."""

    keys: Domain
    values: Domain
    min_size: int = 0
    max_size: int | None = None

    @property
    def pairs(self) -> Lists:
        return Lists(Tuples((self.keys, self.values)), self.min_size, self.max_size)

    @property
    def heaviest(self) -> int | None:
        return self.pairs.heaviest

    def weighing(self, weight: int) -> Iterator[dict[Any, Any]]:
        for pairs in self.pairs.weighing(weight):
            made = dict(pairs)
            if len(made) == len(pairs):
                yield made

    def sample(self, rng: random.Random, size: int) -> dict[Any, Any]:
        return dict(self.pairs.sample(rng, size))

    def holds(self, value: dict[Any, Any]) -> bool:
        return len(value) >= self.min_size and all(map(self.values.holds, value.values()))
