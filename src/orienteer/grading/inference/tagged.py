"""Sequences whose first word tells what follows it: `("pop",)`, `("dir", "home", [("file", "a", 3)])`."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from collections.abc import Sequence as Values
from dataclasses import dataclass
from itertools import islice
from typing import Any

from orienteer.grading.inference.containers import MAKERS
from orienteer.grading.inference.scalars import Choice
from orienteer.grading.inference.shape import Shape, key, together

MOST_OF_A_WEIGHT = 4000
SEQUENCES = (list, tuple)
NODE = "node"
MOST_BELOW = 3
"""So many at most are drawn side by side."""


@dataclass(frozen=True)
class Row(Shape):
    """What follows one word.

    Args:
        fields: a shape for each place after the word; None where nothing but tagged sequences stand there.
        below: for each place "node" where a tagged sequence may stand there, "list" or "tuple" where some of them in
            such a container may, or "".
    """

    name = "row"
    word: str
    fields: tuple[Any, ...]
    below: tuple[str, ...]

    @property
    def may_end(self) -> bool:
        """Whether it needs no sequence below it."""
        return all(field is not None for field in self.fields)


@dataclass(frozen=True)
class Tagged(Shape):
    """Sequences that begin with one of a few words, in one another or not.

    Args:
        kind: the type of all of them.
        rows: what follows each word.
        depth: how many may lie in one another.
    """

    name = "tagged"
    kind: str
    rows: tuple[Any, ...]
    depth: int

    def values(self, weight: int, choice: int) -> Iterator[Any]:
        yield from islice(self.nodes(weight, choice, self.depth), MOST_OF_A_WEIGHT)

    def nodes(self, weight: int, choice: int, depth: int) -> Iterator[Any]:
        """Those of a weight that lie in one another so deep; the word weighs 1."""
        if weight < 1 or depth < 1:
            return
        for row in self.rows:
            slots = tuple(
                _Slot(self, field, below, depth - 1) for field, below in zip(row.fields, row.below, strict=True)
            )
            for members in together(slots, weight - 1, choice):
                yield MAKERS[self.kind]((row.word, *members))

    def sample(self, rng: random.Random, size: int) -> Any:
        return self._drawn(rng, size, self.depth)

    def many(self, weight: int, choice: int, depth: int) -> Iterator[tuple[Any, ...]]:
        """One or more, side by side, that weigh so much together."""
        for own in range(1, weight + 1):
            rests = [()] if own == weight else list(islice(self.many(weight - own, choice, depth), MOST_OF_A_WEIGHT))
            for first in self.nodes(own, choice, depth) if rests else ():
                yield from ((first, *rest) for rest in rests)

    def _drawn(self, rng: random.Random, size: int, depth: int) -> Any:
        row = rng.choice([row for row in self.rows if depth > 1 or row.may_end])
        members = [
            self._drawn_below(rng, size, below, depth - 1)
            if field is None or (below and depth > 1 and rng.random() < 0.5)
            else field.sample(rng, size)
            for field, below in zip(row.fields, row.below, strict=True)
        ]
        return MAKERS[self.kind]((row.word, *members))

    def _drawn_below(self, rng: random.Random, size: int, below: str, depth: int) -> Any:
        if below == NODE:
            return self._drawn(rng, size, depth)
        return MAKERS[below](
            self._drawn(rng, size, depth) for _ in range(rng.randint(1, max(1, min(size, MOST_BELOW))))
        )

    def fits(self, value: Any) -> bool:
        return self._fits(value, self.depth)

    def _fits(self, value: Any, depth: int) -> bool:
        if type(value).__name__ != self.kind or not value or depth < 1:
            return False
        for row in self.rows:
            if type(value[0]) is str and row.word == value[0]:
                return len(value) == 1 + len(row.fields) and all(
                    (field is not None and field.fits(member)) or self._fits_below(member, below, depth - 1)
                    for field, below, member in zip(row.fields, row.below, value[1:], strict=True)
                )
        return False

    def _fits_below(self, member: Any, below: str, depth: int) -> bool:
        if below == NODE:
            return self._fits(member, depth)
        return type(member).__name__ == below and bool(member) and all(self._fits(each, depth) for each in member)


@dataclass(frozen=True)
class _Slot(Shape):
    """A place after a word."""

    of: Tagged
    field: Shape | None
    below: str
    depth: int

    def values(self, weight: int, choice: int) -> Iterator[Any]:
        if self.field is not None:
            yield from self.field.values(weight, choice)
        if self.below == NODE:
            yield from self.of.nodes(weight, choice, self.depth)
        elif self.below:
            yield from map(MAKERS[self.below], self.of.many(weight, choice, self.depth))


def tagged_shape(values: list[Any], shape_of: Callable[[Values[Any]], Shape]) -> Tagged | None:
    """The shape of sequences that their first words tell apart; None where it is the same after every word.

    Args:
        shape_of: gives the shape of what stands in a place.
    """
    nodes = _nodes(values)
    if not nodes or len({type(node) for node in nodes}) != 1:
        return None
    by_word: dict[str, list[Any]] = {}
    for node in nodes:
        by_word.setdefault(node[0], []).append(node)
    if len(by_word) < 2 or any(len(set(map(len, alike))) > 1 for alike in by_word.values()):
        return None
    if not _words_tell(by_word, len(nodes) > len(values)):
        return None
    rows = tuple(_row(word, alike, shape_of) for word, alike in by_word.items())
    height = max(map(_height, values))
    return Tagged(type(values[0]).__name__, rows, height + 1 if height > 1 else 1)


def words_in(value: Any) -> set[str]:
    """The first words of a tagged sequence and of those that stand in it; none of what is no such sequence.

    >>> sorted(words_in(("+", 1, ("*", 2, 3))))
    ['*', '+']
    """
    return {node[0] for node in _nodes([value])}


def _is_node(value: Any) -> bool:
    return isinstance(value, SEQUENCES) and len(value) > 0 and type(value[0]) is str


def _nodes(values: list[Any]) -> list[Any]:
    """The sequences and those that stand in them; nothing if one of the outermost begins with no word."""
    if not all(map(_is_node, values)):
        return []
    found: list[Any] = []
    pending = list(reversed(values))
    while pending:
        node = pending.pop()
        found.append(node)
        pending.extend(reversed(_below(node)))
    return found


def _below(node: Any) -> list[Any]:
    """The sequences that stand in this one, by themselves or side by side in a container."""
    found: list[Any] = []
    for member in node[1:]:
        if _is_node(member):
            found.append(member)
        elif _holds_nodes(member):
            found += member
    return found


def _holds_nodes(member: Any) -> bool:
    """Whether it is a container of nothing but such sequences; an empty one is."""
    return isinstance(member, SEQUENCES) and all(map(_is_node, member))


def _words_tell(by_word: dict[str, list[Any]], in_one_another: bool) -> bool:
    """Whether what follows depends on the word, and the examples show that it isn't by chance."""
    rest = [member for alike in by_word.values() for node in alike for member in node[1:]]
    if all(type(member) is str for member in rest):
        return False
    recurring = [len({key(node) for node in alike}) > 1 for alike in by_word.values()]
    if len({len(alike[0]) for alike in by_word.values()}) > 1:
        return any(recurring) or all(type(member) is not str for member in rest)
    sorts = {word: [_sorts(column) for column in zip(*alike, strict=True)][1:] for word, alike in by_word.items()}
    settled = all(len(each) == 1 for columns in sorts.values() for each in columns)
    differ = len({tuple(map(frozenset, columns)) for columns in sorts.values()}) > 1
    return settled and differ and (in_one_another or all(recurring))


def _sorts(column: Values[Any]) -> set[str]:
    return {
        NODE if _is_node(member) else "nodes" if _holds_nodes(member) else type(member).__name__ for member in column
    }


def _row(word: str, alike: list[Any], shape_of: Callable[[Values[Any]], Shape]) -> Row:
    fields: list[Shape | None] = []
    below: list[str] = []
    for column in list(zip(*alike, strict=True))[1:]:
        holders = [member for member in column if member and not _is_node(member) and _holds_nodes(member)]
        plain = [member for member in column if not _is_node(member) and not (member and _holds_nodes(member))]
        if holders:
            fields.append(Choice(tuple(plain[:1])) if plain else None)
            below.append(type(holders[0]).__name__)
        else:
            fields.append(shape_of(plain) if plain else None)
            below.append(NODE if len(plain) < len(column) else "")
    return Row(word, tuple(fields), tuple(below))


def _height(node: Any) -> int:
    return 1 + max(map(_height, _below(node)), default=0)
