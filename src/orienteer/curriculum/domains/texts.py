"""Domains of text and bytes."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from orienteer.curriculum.domains.domain import Domain, domain
from orienteer.curriculum.domains.scalars import OneOf


@domain("text")
@dataclass(frozen=True)
class Text(Domain):
    """Strings over an alphabet, whose first characters count as the simplest."""

    alphabet: str
    min_size: int = 0
    max_size: int | None = None

    @property
    def heaviest(self) -> int | None:
        if self.max_size is None:
            return None
        return (self.max_size - self.min_size) + self.max_size * OneOf(tuple(self.alphabet)).heaviest

    def weighing(self, weight: int) -> Iterator[str]:
        characters = OneOf(tuple(self.alphabet))
        longest = self.min_size + weight
        if self.max_size is not None:
            longest = min(longest, self.max_size)
        for length in range(longest, self.min_size - 1, -1):
            extra = weight - (length - self.min_size)
            if extra <= length * characters.heaviest:
                yield from _spelt(characters, length, extra)

    def sample(self, rng: random.Random, size: int) -> str:
        most = max(self.min_size, size if self.max_size is None else min(size, self.max_size))
        length = rng.randint(self.min_size, most)
        few = rng.sample(self.alphabet, min(len(self.alphabet), rng.randint(1, 4)))
        letters = few if rng.random() < 0.5 else self.alphabet
        return "".join(rng.choice(letters) for _ in range(length))


def _spelt(characters: OneOf, length: int, weight: int) -> Iterator[str]:
    if length == 0:
        if weight == 0:
            yield ""
        return
    for own in range(min(weight, characters.heaviest) + 1):
        if weight - own > (length - 1) * characters.heaviest:
            continue
        for first in characters.weighing(own):
            for rest in _spelt(characters, length - 1, weight - own):
                yield first + rest


@domain("binary")
@dataclass(frozen=True)
class Binary(Domain):
    """Bytes of up to `max_size`."""

    max_size: int = 4

    @property
    def heaviest(self) -> int | None:
        return None

    def weighing(self, weight: int) -> Iterator[bytes]:
        if weight <= self.max_size:
            yield from map(bytes, product((0, 1, 127, 255), repeat=weight))

    def sample(self, rng: random.Random, size: int) -> bytes:
        return rng.randbytes(rng.randint(0, min(size, self.max_size)))
