"""Shapes of lists, tuples, sets, dictionaries and records."""

from __future__ import annotations

import collections
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, combinations, combinations_with_replacement, islice, permutations, product
from typing import Any

from orienteer.grading.inference.meanings import means
from orienteer.grading.inference.properties import PERMUTATIONS, holds, keeps, mended
from orienteer.grading.inference.scalars import Choice
from orienteer.grading.inference.shape import Shape, key, together

MAKERS: dict[str, Callable[[Any], Any]] = {
    "list": list,
    "tuple": tuple,
    "set": set,
    "frozenset": frozenset,
    "deque": collections.deque,
}
ATTEMPTS = 8
"""How often a record is drawn until it has the meaning that the examples have."""
SHARE_SPARSE = 0.7
"""Of the graphs that are drawn, so many have few neighbours a node: in the others every way is short."""
SHARE_WITH_A_WAY = 0.5
"""In so many a way goes through all nodes: in the others most are far from none or lie on no way at all."""
MOST_OF_A_WEIGHT = 20_000
"""How many containers of one weight are made, before those without the properties of the whole are left out."""
MOST_IN_VAIN = 5000
"""So many members in a row that no container comes of: the few ways that may be left cost more than they tell."""
OF_PLACES = frozenset(("distinct", "parents", *PERMUTATIONS))
"""Properties that members which repeat hardly have."""
MOST_MEMBERS = 4000
"""How many different members of one weight a listed container is made from."""


@dataclass(frozen=True)
class Sequence(Shape):
    """Members of one shape, in order or as a set.

    Args:
        kinds: the types that the examples use: "list", "tuple"…
        fixed: the number of members that all examples have, or None.
        having: properties of the whole (see `properties`).
        longest: the most members that an example has.
    """

    name = "sequence"
    kinds: tuple[str, ...]
    of: Shape
    shortest: int = 0
    fixed: int | None = None
    having: tuple[str, ...] = ()
    longest: int = 4

    def values(self, weight: int, choice: int) -> Iterator[Any]:
        for members in islice(self._members(weight, choice), MOST_OF_A_WEIGHT):
            if all(holds(name, members) for name in self.having):
                kinds = self.kinds if weight <= 2 else (self.kinds[len(members) % len(self.kinds)],)
                for kind in kinds:
                    yield MAKERS[kind](members)

    def _members(self, weight: int, choice: int) -> Iterator[tuple[Any, ...]]:
        if self.of.is_plain:
            if self._may_have(weight):
                yield from self._chosen(list(self.of.values(1, choice)), weight)
            return
        grown = Growing(self.of, choice, self.having)
        for length in range(weight + 1):
            if self._may_have(length) and (length > 0 or weight == 0):
                yield from grown.members((), length, weight)

    def _may_have(self, length: int) -> bool:
        return length == self.fixed if self.fixed is not None else length >= self.shortest

    def _chosen(self, plain: list[Any], length: int) -> Iterator[tuple[Any, ...]]:
        """The ways to fill so many places, going round those that the properties rule out."""
        ordered = {"ascending", "strictly ascending", "descending", "strictly descending"} & set(self.having)
        numbers = self._numbers(length)
        if ordered:
            try:
                plain = sorted(plain, reverse="descending" in next(iter(ordered)))
            except TypeError:
                pass
            strict = any(name.startswith("strictly") for name in ordered)
            yield from (combinations if strict else combinations_with_replacement)(plain, length)
        elif set(self.kinds) <= {"set", "frozenset"}:
            yield from combinations(plain, length)
        elif numbers:
            yield from permutations(numbers, length)
        elif "parents" in self.having:
            yield from product(range(-1, length), repeat=length)
        elif "distinct" in self.having:
            yield from permutations(plain, length)
        else:
            yield from product(plain, repeat=length)

    def _numbers(self, length: int) -> range:
        """What the members of a permutation are taken from; nothing where it is none."""
        found = (PERMUTATIONS[name] for name in self.having if name in PERMUTATIONS)
        return next((range(low, low + length + missing) for low, missing in found), range(0))

    def sample(self, rng: random.Random, size: int) -> Any:
        most = max(self.shortest, size)
        return self._of_length(rng, self.fixed if self.fixed is not None else rng.randint(self.shortest, most), size)

    def _of_length(self, rng: random.Random, length: int, size: int) -> Any:
        inner = max(2, size // 2)
        if "square" in self.having and isinstance(self.of, Sequence):
            members = [self.of._of_length(rng, length, inner) for _ in range(length)]
        elif numbers := self._numbers(length):
            members = rng.sample(numbers, length)
        elif "parents" in self.having:
            members = _drawn_parents(rng, length)
        else:
            members = [self.of.sample(rng, inner) for _ in range(length)]
        if length > 1 and rng.random() < 0.4 and not OF_PLACES & {*self.having}:
            few = members[: 1 + length // 2]
            members = [rng.choice(few) for _ in members]
        if "equal lengths" in self.having and members and isinstance(members[0], (list, tuple, str)):
            width = max(map(len, members))
            members = [_stretched(member, width, rng) for member in members]
        for name in self.having:
            members = mended(name, members)
        if rng.random() < 0.2 and not self.having:
            try:
                members = sorted(members, reverse=rng.random() < 0.3)
            except TypeError:
                pass
        return MAKERS[rng.choice(self.kinds)](members)

    def fits(self, value: Any) -> bool:
        if type(value).__name__ not in self.kinds:
            return False
        members = tuple(value)
        return (
            self._may_have(len(members))
            and all(map(self.of.fits, members))
            and all(holds(name, members) for name in self.having)
        )


def _drawn_parents(rng: random.Random, length: int) -> list[int]:
    """The places above these places in a tree, -1 above its root."""
    order = rng.sample(range(length), length)
    above = {place: rng.choice(order[:count]) if count else -1 for count, place in enumerate(order)}
    return [above[place] for place in range(length)]


def _stretched(member: Any, width: int, rng: random.Random) -> Any:
    if not member:
        return member
    longer = [*member, *(rng.choice(member) for _ in range(width - len(member)))]
    return "".join(longer) if isinstance(member, str) else type(member)(longer)


class Growing:
    """Containers grown member by member, given up as soon as a property is lost.

    Args:
        having: properties of the whole.
    """

    def __init__(self, of: Shape, choice: int, having: tuple[str, ...] = ()) -> None:
        self.of = of
        self.choice = choice
        self.having = having
        self.known: dict[int, list[Any]] = {}
        self.in_vain = 0

    def of_weight(self, weight: int) -> list[Any]:
        """The members weighing so much; an empty one weighs 1."""
        if weight not in self.known:
            empty = self.of.values(0, self.choice) if weight == 1 else ()
            self.known[weight] = list(islice(chain(empty, self.of.values(weight, self.choice)), MOST_MEMBERS))
        return self.known[weight]

    def members(self, before: tuple[Any, ...], length: int, weight: int) -> Iterator[tuple[Any, ...]]:
        """What has begun with `before`, with so many members more that weigh so much together."""
        if length == 0:
            if weight == 0:
                self.in_vain = 0
                yield before
            return
        lightest = weight if length == 1 else 1
        for own in range(lightest, weight - length + 2):
            for member in self.of_weight(own):
                self.in_vain += 1
                if self.in_vain > MOST_IN_VAIN:
                    return
                if all(keeps(name, before, member) for name in self.having):
                    yield from self.members((*before, member), length - 1, weight - own)


@dataclass(frozen=True)
class Record(Shape):
    """Tuples or lists of a fixed number of fields, each with a shape of its own."""

    name = "record"
    kinds: tuple[str, ...]
    fields: tuple[Shape, ...]
    having: tuple[str, ...] = ()
    meanings: tuple[str, ...] = ()

    def values(self, weight: int, choice: int) -> Iterator[Any]:
        for members in together(self.fields, weight, choice):
            if self._is_right(members):
                for kind in self.kinds:
                    yield MAKERS[kind](members)

    def sample(self, rng: random.Random, size: int) -> Any:
        for _ in range(ATTEMPTS):
            members = [field.sample(rng, size) for field in self.fields]
            for name in self.having:
                members = mended(name, members)
            if len(members) == len(self.fields) and self._is_right(tuple(members)):
                break
        return MAKERS[rng.choice(self.kinds)](members)

    def fits(self, value: Any) -> bool:
        return (
            type(value).__name__ in self.kinds
            and len(value) == len(self.fields)
            and all(field.fits(member) for field, member in zip(self.fields, value, strict=True))
            and self._is_right(tuple(value))
        )

    def _is_right(self, members: tuple[Any, ...]) -> bool:
        return all(holds(name, members) for name in self.having) and all(means(name, members) for name in self.meanings)


@dataclass(frozen=True)
class Mapping(Shape):
    """Dictionaries whose keys have one shape and whose values another.

    Args:
        closed: every member of a value (or the value itself) is a key: a graph.
        having: properties of the values' sequence, in the keys' order.
    """

    name = "mapping"
    keys: Shape
    contents: Shape
    shortest: int = 0
    closed: bool = False
    mutual: bool = False
    having: tuple[str, ...] = ()

    def values(self, weight: int, choice: int) -> Iterator[dict[Any, Any]]:
        for length in range(self.shortest, weight + 1):
            for pairs in self._pairs(length, weight, choice):
                made = dict(pairs)
                if len(made) == length and self._is_right(made):
                    yield made

    def _pairs(self, length: int, weight: int, choice: int) -> Iterator[tuple[tuple[Any, Any], ...]]:
        if length == 0:
            if weight == 0:
                yield ()
            return
        for keys_weight in range(length, weight + 1):
            named = Growing(_Keyed(self.keys), choice, ("strictly ascending field 0",)).members((), length, keys_weight)
            for pairs in islice(named, 1) if self.closed else named:  # what a graph's nodes are called says nothing
                names = tuple(name for _, name in pairs)
                of = between(self.contents, names) if self.closed else self.contents
                for contents in together((of,) * length, weight - keys_weight, choice):
                    yield tuple(zip(names, contents, strict=True))

    def sample(self, rng: random.Random, size: int) -> dict[Any, Any]:
        fewest = max(self.shortest, size if self.closed else 0)
        length = rng.randint(fewest, max(fewest, size))
        tries = 2 * length if self.closed else length
        names = list({key(name): name for name in (self.keys.sample(rng, size) for _ in range(tries))}.values())
        names = names[:length]
        most = 2 if self.closed and rng.random() < SHARE_SPARSE else max(2, size // 2)
        made = {name: self.contents.sample(rng, most) for name in names}
        if self.closed and names:
            made = {name: _redrawn(content, names, rng) for name, content in made.items()}
            if isinstance(self.contents, Sequence) and self.contents.fixed is None and rng.random() < SHARE_WITH_A_WAY:
                made = _with_a_way(made, self.contents.having, rng)
        if self.mutual:
            made = _made_mutual(made)
        return made

    def fits(self, value: Any) -> bool:
        return (
            type(value) is dict
            and len(value) >= self.shortest
            and all(map(self.keys.fits, value))
            and all(map(self.contents.fits, value.values()))
            and self._is_right(value)
        )

    def _is_right(self, made: dict[Any, Any]) -> bool:
        if self.closed and not is_closed(made):
            return False
        if self.mutual and not is_mutual(made):
            return False
        return all(holds(name, tuple(made.values())) for name in self.having)


def between(contents: Shape, names: tuple[Any, ...]) -> Shape:
    """What a graph says of a node: its neighbours are among these names."""
    if isinstance(contents, Sequence):
        return replace(contents, of=Choice(names))
    return replace(contents, keys=Choice(names)) if isinstance(contents, Mapping) else contents


@dataclass(frozen=True)
class _Keyed(Shape):
    """A shape's values, each behind the text that it is sorted by."""

    of: Shape

    def values(self, weight: int, choice: int) -> Iterator[tuple[str, Any]]:
        yield from ((key(value), value) for value in self.of.values(weight, choice))


def _neighbours(content: Any) -> tuple[Any, ...]:
    return tuple(content) if isinstance(content, (list, tuple, set, frozenset, dict)) else (content,)


def is_closed(made: dict[Any, Any]) -> bool:
    """Whether every member of every value is a key."""
    try:
        return all(member in made for content in made.values() for member in _neighbours(content))
    except TypeError:
        return False


def is_mutual(made: dict[Any, Any]) -> bool:
    """Whether a key stands in another's value wherever the other stands in its."""
    return all(
        name in _neighbours(made.get(member, ())) for name, content in made.items() for member in _neighbours(content)
    )


def _redrawn(content: Any, names: list[Any], rng: random.Random) -> Any:
    if isinstance(content, dict):
        return dict(zip(rng.sample(names, min(len(content), len(names))), content.values(), strict=False))
    if isinstance(content, (list, tuple, set, frozenset)):
        return type(content)(rng.sample(names, min(len(content), len(names))))
    return rng.choice(names)


def _with_a_way(made: dict[Any, Any], having: tuple[str, ...], rng: random.Random) -> dict[Any, Any]:
    """A graph on the same nodes with a way through all of them, some that are shorter, and few that lead back."""
    order = rng.sample(list(made), len(made))
    ways = {}
    for place, name in enumerate(order):
        others = [order[place + 1]] if place + 1 < len(order) else []
        others += [rng.choice(order[place:])] if rng.random() < 0.5 else []
        others += [rng.choice(order)] if rng.random() < 0.1 else []
        others = rng.sample(list(dict.fromkeys(others)), len(set(others)))
        for each in having:
            others = mended(each, others)
        ways[name] = type(made[name])(others)
    return {name: ways[name] for name in made}


def _made_mutual(made: dict[Any, Any]) -> dict[Any, Any]:
    grown = {name: list(_neighbours(content)) for name, content in made.items()}
    for name, content in made.items():
        for member in _neighbours(content):
            if name not in grown.setdefault(member, []):
                grown[member].append(name)
    kind: type = type(next(iter(made.values()), []))
    return {name: kind(content) for name, content in grown.items()} if kind in (list, tuple, set) else made


@dataclass(frozen=True)
class Fields(Shape):
    """Dictionaries that all have the same keys, each with a shape of its own."""

    name = "fields"
    keys: tuple[Any, ...]
    contents: tuple[Shape, ...]

    def values(self, weight: int, choice: int) -> Iterator[dict[Any, Any]]:
        for members in together(self.contents, weight, choice):
            yield dict(zip(self.keys, members, strict=True))

    def sample(self, rng: random.Random, size: int) -> dict[Any, Any]:
        return {name: content.sample(rng, size) for name, content in zip(self.keys, self.contents, strict=True)}

    def fits(self, value: Any) -> bool:
        return (
            type(value) is dict
            and list(map(key, value)) == list(map(key, self.keys))
            and all(content.fits(member) for content, member in zip(self.contents, value.values(), strict=True))
        )
