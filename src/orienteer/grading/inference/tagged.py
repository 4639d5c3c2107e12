"""Sequences whose first word tells what follows it: `("circle", 1.5)`, `("rectangle", 2.0, 3.0)`, `("pop",)`."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from collections.abc import Sequence as Values
from dataclasses import dataclass
from itertools import islice
from typing import Any

from orienteer.grading.inference.containers import MAKERS
from orienteer.grading.inference.shape import Shape, key, together

MOST_OF_A_WEIGHT = 4000
SEQUENCES = (list, tuple)


@dataclass(frozen=True)
class Row(Shape):
    """What follows one word.

    Args:
        fields: a shape for each place after the word; None where nothing but a tagged sequence stands there.
        below: whether a tagged sequence may stand there.
    """

    name = "row"
    word: str
    fields: tuple[Any, ...]
    below: tuple[bool, ...]

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

    def _drawn(self, rng: random.Random, size: int, depth: int) -> Any:
        row = rng.choice([row for row in self.rows if depth > 1 or row.may_end])
        members = [
            self._drawn(rng, size, depth - 1)
            if field is None or (below and depth > 1 and rng.random() < 0.5)
            else field.sample(rng, size)
            for field, below in zip(row.fields, row.below, strict=True)
        ]
        return MAKERS[self.kind]((row.word, *members))

    def fits(self, value: Any) -> bool:
        return self._fits(value, self.depth)

    def _fits(self, value: Any, depth: int) -> bool:
        if type(value).__name__ != self.kind or not value or depth < 1:
            return False
        for row in self.rows:
            if type(value[0]) is str and row.word == value[0]:
                return len(value) == 1 + len(row.fields) and all(
                    (field is not None and field.fits(member)) or (below and self._fits(member, depth - 1))
                    for field, below, member in zip(row.fields, row.below, value[1:], strict=True)
                )
        return False


@dataclass(frozen=True)
class _Slot(Shape):
    """A place after a word."""

    of: Tagged
    field: Shape | None
    below: bool
    depth: int

    def values(self, weight: int, choice: int) -> Iterator[Any]:
        if self.field is not None:
            yield from self.field.values(weight, choice)
        if self.below:
            yield from self.of.nodes(weight, choice, self.depth)


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
        pending.extend(member for member in reversed(node[1:]) if _is_node(member))
    return found


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
    return {"node" if _is_node(member) else type(member).__name__ for member in column}


def _row(word: str, alike: list[Any], shape_of: Callable[[Values[Any]], Shape]) -> Row:
    fields: list[Shape | None] = []
    below: list[bool] = []
    for column in list(zip(*alike, strict=True))[1:]:
        plain = [member for member in column if not _is_node(member)]
        fields.append(shape_of(plain) if plain else None)
        below.append(len(plain) < len(column))
    return Row(word, tuple(fields), tuple(below))


def _height(node: Any) -> int:
    return 1 + max((_height(member) for member in node[1:] if _is_node(member)), default=0)
