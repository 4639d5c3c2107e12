"""What every inferred shape can do, and how it is written down as data."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any, ClassVar

from orienteer.inside.encoding import canonical, decode, encode

REGISTRY: dict[str, type[Shape]] = {}


@dataclass(frozen=True)
class Shape:
    """The values that an argument, or a part of one, may have. Subclasses are frozen dataclasses of data and shapes."""

    name: ClassVar[str] = ""

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        if cls.name:
            assert cls.name not in REGISTRY, f"Two shapes are called {cls.name}."
            REGISTRY[cls.name] = cls

    def values(self, weight: int, choice: int) -> Iterator[Any]:
        """The values of exactly this weight, made from the `choice` simplest plain values of each sort.

        A plain value weighs 1, a text its length (at least 1), a container what its members weigh, an empty member 1.
        """
        raise NotImplementedError

    def sample(self, rng: random.Random, size: int) -> Any:
        """One value, its containers with up to about `size` members."""
        raise NotImplementedError

    def fits(self, value: Any) -> bool:
        """Whether the value has this shape."""
        raise NotImplementedError

    @property
    def is_plain(self) -> bool:
        """Whether every value weighs 1."""
        return False

    def describe(self) -> dict[str, Any]:
        """The shape as data that JSON can carry."""
        written: dict[str, Any] = {"shape": self.name}
        for field in fields(self):
            written[field.name] = _written(getattr(self, field.name))
        return written


def _written(value: Any) -> Any:
    if isinstance(value, Shape):
        return value.describe()
    if isinstance(value, tuple) and any(isinstance(part, Shape) for part in value):
        return {"shapes": [_written(part) for part in value]}
    return {"value": encode(value)}


def shape_from(written: dict[str, Any]) -> Shape:
    """The shape that `describe` wrote down."""
    kind = REGISTRY[written["shape"]]
    return kind(**{name: _read(part) for name, part in written.items() if name != "shape"})


def _read(part: Any) -> Any:
    if "shape" in part:
        return shape_from(part)
    if "shapes" in part:
        return tuple(_read(each) for each in part["shapes"])
    return decode(part["value"])


def key(value: Any) -> str:
    """A text that is equal for equal values of equal types."""
    text = repr(value)
    return canonical(encode(value)) if "{" in text or "set(" in text else text


def together(shapes: Sequence[Shape], weight: int, choice: int) -> Iterator[tuple[Any, ...]]:
    """One value of each shape, weighing so much together; a member weighs at least 1 unless it can be empty alone."""
    if not shapes:
        if weight == 0:
            yield ()
        return
    first, rest = shapes[0], shapes[1:]
    if not rest:
        yield from ((value,) for value in first.values(weight, choice))
        return
    for own in range(weight + 1):
        others: list[tuple[Any, ...]] | None = None
        for value in first.values(own, choice):
            if others is None:
                others = list(_capped(together(rest, weight - own, choice)))
            for other in others:
                yield (value, *other)


def fewest_for(length: int, most: int) -> int:
    """How many different members may stand at so many places so that there are at most so many ways.

    >>> fewest_for(2, 100), fewest_for(3, 1000)
    (10, 10)
    """
    return most if length < 1 else int(most ** (1 / length) + 1e-9)


MOST_TOGETHER = 4_000
"""How many combinations of the remaining shapes are held at once."""


def _capped(values: Iterator[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    for count, value in enumerate(values):
        if count >= MOST_TOGETHER:
            return
        yield value
