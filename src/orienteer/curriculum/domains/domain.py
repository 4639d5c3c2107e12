"""What every domain can do: list its values by size, sample larger ones, and be written down as data."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, fields
from itertools import islice
from typing import Any, ClassVar, TypeVar

from orienteer.curriculum.domains.measure import order
from orienteer.inside.encoding import canonical, decode, encode

Kind = TypeVar("Kind", bound="type[Domain]")

REGISTRY: dict[str, type[Domain]] = {}

ALL_OF_A_LEVEL = 4_000
"""How many values of one weight are looked at before some of them are drawn."""
HEAVIEST_TRIED = 40
"""Weight at which listing gives up looking for values that hold a domain's properties."""
LISTED_SHARE = 0.6
"""How much of a pool is listed completely where a domain is too large; the rest is sampled from larger values."""
EMPTY_LEVELS = 8
"""How many weights without a value are taken to mean that there are no more."""
DRAWS_PER_VALUE = 30


def domain(name: str) -> Any:
    """Enter a class into the table by which a description is read again."""

    def enter(kind: Kind) -> Kind:
        kind.kind = name
        REGISTRY[name] = kind
        return kind

    return enter


@dataclass(frozen=True)
class Domain:
    """A set of values that an input may have. A subclass is a frozen dataclass; its fields are data or domains."""

    kind: ClassVar[str] = ""

    def weighing(self, weight: int) -> Iterator[Any]:
        """The values of exactly this weight, simplest first; weight 0 is the simplest of all."""
        raise NotImplementedError

    @property
    def heaviest(self) -> int | None:
        """The largest weight that any value has, or None where there is none."""
        raise NotImplementedError

    def sample(self, rng: random.Random, size: int) -> Any:
        """One value, with containers of up to `size` members."""
        raise NotImplementedError

    def listed(self, limit: int = 400) -> list[Any]:
        """Values by size, smallest first: all where there are at most `limit`, else the small ones and a sample.

        >>> from orienteer.curriculum.domains import integers
        >>> integers(-2, 3).listed()
        [0, 1, -1, 2, -2, 3]
        """
        chosen: dict[str, Any] = {}
        weight, empty = 0, 0
        rng = random.Random(0)
        while empty < EMPTY_LEVELS and (self.heaviest is None or weight <= self.heaviest):
            level = {_key(value): value for value in islice(self.weighing(weight), ALL_OF_A_LEVEL)}
            new = [key for key in level if key not in chosen]
            budget = limit if self.heaviest is not None and weight == self.heaviest else int(limit * LISTED_SHARE)
            if len(chosen) + len(new) > budget:
                drawn = set(rng.sample(new, max(0, budget - len(chosen))))
                chosen.update((key, level[key]) for key in new if key in drawn)
                return self._with_larger(chosen, rng, limit)
            chosen.update((key, level[key]) for key in new)
            weight += 1
            empty = 0 if level else empty + 1
            if weight > HEAVIEST_TRIED:
                return self._with_larger(chosen, rng, limit)
        return sorted(chosen.values(), key=order)

    def _with_larger(self, chosen: dict[str, Any], rng: random.Random, limit: int) -> list[Any]:
        larger: dict[str, Any] = {}
        wanted = limit - len(chosen)
        for draw in range(wanted * DRAWS_PER_VALUE):
            if len(larger) >= wanted:
                break
            value = self.sample(rng, 2 + draw % 9)
            key = _key(value)
            if key not in chosen and key not in larger and self.holds(value):
                larger[key] = value
        return sorted([*chosen.values(), *larger.values()], key=order)

    def sampled(self, rng: random.Random, size: int, count: int) -> list[Any]:
        """Up to `count` different values whose containers have up to `size` members."""
        found: dict[str, Any] = {}
        for _ in range(count * DRAWS_PER_VALUE):
            if len(found) >= count:
                break
            value = self.sample(rng, size)
            if self.holds(value):
                found.setdefault(_key(value), value)
        return list(found.values())

    def holds(self, value: Any) -> bool:
        """Whether a sampled value belongs to the domain: sampling may miss the properties that it has as a whole."""
        return True

    def describe(self) -> dict[str, Any]:
        """The domain as data that JSON can carry; `domain_from` reads it."""
        written: dict[str, Any] = {"domain": self.kind}
        for field in fields(self):
            written[field.name] = _describe(getattr(self, field.name))
        return written


def domain_from(description: Any) -> Domain:
    """The domain that a description says.

    Raises:
        ValueError: no domain has that name, or a part of it is missing.
    """
    if not isinstance(description, dict) or description.get("domain") not in REGISTRY:
        raise ValueError(f"not a domain: {str(description)[:80]}")
    parts = {name: _read(part) for name, part in description.items() if name != "domain"}
    try:
        return REGISTRY[description["domain"]](**parts)
    except TypeError as error:
        raise ValueError(f"not a domain: {error}") from None


def together(parts: tuple[Domain, ...], weight: int) -> Iterator[tuple[Any, ...]]:
    """Every way to take a value from each part so that the weights add up."""
    if not parts:
        if weight == 0:
            yield ()
        return
    first, rest = parts[0], parts[1:]
    most = weight if first.heaviest is None else min(weight, first.heaviest)
    for own in range(most + 1):
        if _too_heavy(rest, weight - own):
            continue
        for value in first.weighing(own):
            for others in together(rest, weight - own):
                yield (value, *others)


def _too_heavy(parts: tuple[Domain, ...], weight: int) -> bool:
    heaviest = heaviest_together(parts)
    return heaviest is not None and weight > heaviest


def heaviest_together(parts: tuple[Domain, ...]) -> int | None:
    """The largest weight that the parts have together, or None."""
    total = 0
    for part in parts:
        if part.heaviest is None:
            return None
        total += part.heaviest
    return total


def _key(value: Any) -> str:
    return canonical(encode(value))


def _describe(part: Any) -> Any:
    if isinstance(part, Domain):
        return part.describe()
    if isinstance(part, tuple) and part and all(isinstance(member, Domain) for member in part):
        return [member.describe() for member in part]
    return encode(part)


def _read(part: Any) -> Any:
    if isinstance(part, dict):
        return domain_from(part)
    if isinstance(part, list) and part and all(isinstance(member, dict) for member in part):
        return tuple(domain_from(member) for member in part)
    return decode(part)
