"""Several arguments together, with what holds between them."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from orienteer.curriculum.domains.containers import Tuples
from orienteer.curriculum.domains.domain import domain, together

Relation = tuple[Any, ...]
"""A name of RELATIONS, then the places of the arguments that it is about: ("no more than length", 1, 0)."""


def _both(test: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool]:
    def holds(first: Any, second: Any) -> bool:
        try:
            return bool(test(first, second))
        except TypeError:
            return False

    return holds


RELATIONS: dict[str, Callable[[Any, Any], bool]] = {
    "equal lengths": _both(lambda first, second: len(first) == len(second)),
    "no more than length": _both(lambda number, container: number <= len(container)),
    "less than length": _both(lambda number, container: number < len(container)),
    "at most": _both(lambda first, second: first <= second),
    "less than": _both(lambda first, second: first < second),
    "different": _both(lambda first, second: first != second),
    "member of": _both(lambda member, container: member in container),
    "not member of": _both(lambda member, container: member not in container),
    "no shorter than": _both(lambda first, second: len(first) >= len(second)),
}


def _mend(values: list[Any], relation: Relation, rng: random.Random) -> None:
    """Bring one sampled argument nearer to what the relation asks; `holds` has the last word."""
    name, first, second = relation
    a, b = values[first], values[second]
    if name == "equal lengths":
        shorter = min(len(a), len(b))
        if isinstance(a, (list, tuple, str)) and isinstance(b, (list, tuple, str)):
            values[first], values[second] = a[:shorter], b[:shorter]
    elif name in ("no more than length", "less than length") and not RELATIONS[name](a, b):
        values[first] = rng.randint(0, max(0, len(b) - (name == "less than length")))
    elif name in ("at most", "less than") and not RELATIONS[name](a, b):
        values[first], values[second] = b, a
    elif name == "member of" and len(b):
        values[first] = rng.choice(sorted(b, key=repr))


@domain("arguments")
@dataclass(frozen=True)
class Arguments(Tuples):
    """The arguments of a call, each with a domain and a name.

    Args:
        names: one for each part; empty where nobody has named them.
        relations: what holds between them.
    """

    names: tuple[str, ...] = ()
    relations: tuple[Relation, ...] = ()

    def weighing(self, weight: int) -> Iterator[tuple[Any, ...]]:
        return (values for values in together(self.parts, weight) if self.related(values))

    def related(self, values: tuple[Any, ...]) -> bool:
        return all(RELATIONS[name](values[first], values[second]) for name, first, second in self.relations)

    def sample(self, rng: random.Random, size: int) -> tuple[Any, ...]:
        values = [part.sample(rng, size) for part in self.parts]
        for relation in self.relations:
            _mend(values, relation, rng)
        return tuple(values)

    def holds(self, value: tuple[Any, ...]) -> bool:
        return super().holds(value) and self.related(value)


@domain("filled")
@dataclass(frozen=True)
class Filled(Tuples):
    """A text with places in it, filled from a domain each: `"{debt}\\n{percent}\\n"`. A value is a tuple of that text.

    Args:
        template: a format string; its places are the names.
    """

    template: str = ""
    names: tuple[str, ...] = ()

    def build(self, members: tuple[Any, ...]) -> tuple[str]:
        return (self.template.format_map(dict(zip(self.names, members, strict=True))),)

    def holds(self, value: tuple[str]) -> bool:
        return True
