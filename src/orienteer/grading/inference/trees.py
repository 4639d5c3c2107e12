"""Trees whose nodes are tuples or lists, and chains, which are trees with one place for a node."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, combinations_with_replacement, islice, product
from typing import Any

from orienteer.grading.inference.containers import MAKERS
from orienteer.grading.inference.shape import Shape, key, together
from orienteer.grading.inference.tree_properties import HEAPS, SEARCH_ORDERS, Form, holds_of_tree

MOST_OF_A_WEIGHT = 4000
MOST_KEYS = 12
"""How many different keys trees in an order are made from."""


@dataclass(frozen=True)
class Trees(Shape):
    """Nodes with a fixed number of fields, some of which are nodes again, or one of the ends.

    Args:
        fields: a shape for each field; None where the field is a node or an end.
        ends: what stands where there is no node.
        having: properties of the whole (see `tree_properties`).
    """

    name = "trees"
    kind: str
    fields: tuple[Any, ...]
    ends: Shape
    depth: int
    may_be_end: bool = False
    having: tuple[str, ...] = ()

    @property
    def form(self) -> Form:
        places = tuple(place for place, field in enumerate(self.fields) if field is None)
        return Form(self.kind, len(self.fields), places)

    def values(self, weight: int, choice: int) -> Iterator[Any]:
        made = (
            self._in_order(weight, choice) if self._order() else self._trees(weight, choice, self.depth, outermost=True)
        )
        yield from islice(filter(self._is_right, made), MOST_OF_A_WEIGHT)

    def _is_right(self, tree: Any) -> bool:
        return all(holds_of_tree(name, tree, self.form) for name in self.having)

    def _order(self) -> tuple[str, int] | None:
        """The order that the keys have, and the key's field: such trees are made from their keys."""
        for name in self.having:
            base, _, field = name.rpartition(" field ")
            if len(self.form.places) == 2 and (base in SEARCH_ORDERS or base in HEAPS):
                return base, int(field)
        return None

    def _trees(self, weight: int, choice: int, depth: int, *, outermost: bool = False) -> Iterator[Any]:
        if not outermost or self.may_be_end:
            if weight == 1:
                yield from self.ends.values(0, choice)
            yield from self.ends.values(weight, choice)
        if depth < 1:
            return
        shapes = tuple(_Inner(self, depth - 1) if field is None else field for field in self.fields)
        for members in together(shapes, weight, choice):
            yield MAKERS[self.kind](members)

    def _in_order(self, weight: int, choice: int) -> Iterator[Any]:
        """Trees of as many nodes as weigh so much, made from their keys."""
        order = self._order()
        assert order is not None
        base, field = order
        count, rest = divmod(weight - 1, sum(each is not None for each in self.fields) + 1)
        if rest or count < 0 or (count == 0 and not self.may_be_end):
            return
        plain = sorted(self._keys(field, max(count, min(choice, MOST_KEYS))))
        repeats = base in HEAPS or any(SEARCH_ORDERS[base])
        chosen = combinations_with_replacement(plain, count) if repeats else combinations(plain, count)
        for keys in chosen:
            for tree in self._built(keys, base, self.depth):
                yield from self._filled(tree, field, choice)

    def _keys(self, field: int, count: int) -> list[Any]:
        found: dict[str, Any] = {}
        for weight in range(1, 4):
            for value in self.fields[field].values(weight, count):
                found.setdefault(key(value), value)
                if len(found) >= count:
                    break
        return list(found.values())[:count]

    def _built(self, keys: Sequence[Any], base: str, depth: int) -> Iterator[Any]:
        """Bare trees of these keys, which are sorted: None, or (key, left, right)."""
        if not keys:
            yield None
            return
        if depth < 1:
            return
        for here, before, after in _divided(keys, base):
            rights = list(self._built(after, base, depth - 1))
            for left in self._built(before, base, depth - 1) if rights else ():
                yield from ((here, left, right) for right in rights)

    def _filled(self, bare: Any, field: int, choice: int) -> Iterator[Any]:
        """The bare tree with its other fields and its ends, in a few ways."""
        others = [place for place, each in enumerate(self.fields) if each is not None and place != field]
        options = [list(islice(self.fields[place].values(1, choice), 4)) or [None] for place in others]
        end = next(iter(self.ends.values(1, choice)), None)
        counted = iter(range(10**6))

        def node(each: Any, turn: int) -> Any:
            if each is None:
                return end
            here, left, right = each
            members: list[Any] = [here if place == field else None for place in range(len(self.fields))]
            for place, values in zip(others, options, strict=True):
                members[place] = values[(next(counted) + turn) % len(values)]
            for place, below in zip(self.form.places, (left, right), strict=True):
                members[place] = node(below, turn)
            return MAKERS[self.kind](members)

        yield from (node(bare, turn) for turn in range(2 if others else 1))

    def sample(self, rng: random.Random, size: int) -> Any:
        order = self._order()
        if order is not None and (rng.random() < 0.9 or not self.may_be_end):
            return self._drawn(rng, size, *order)
        return self._grown(rng, size, self.depth, outermost=True)

    def _drawn(self, rng: random.Random, size: int, base: str, field: int) -> Any:
        drawn = [
            self.fields[field].sample(rng, size) for _ in range(rng.randint(1, max(1, min(size, 2**self.depth - 1))))
        ]
        repeats = base in HEAPS or any(SEARCH_ORDERS[base])
        keys = sorted(drawn if repeats else list({key(each): each for each in drawn}.values()))
        end = self.ends.sample(rng, size)

        def node(keys: list[Any], depth: int) -> Any:
            if not keys or depth < 1:
                return end
            ways = list(islice(_divided(keys, base), 64))
            fair = [way for way in ways if max(len(way[1]), len(way[2])) < 2 ** (depth - 1)] or ways
            here, before, after = rng.choice(fair)
            members = [
                here if place == field else each and each.sample(rng, size) for place, each in enumerate(self.fields)
            ]
            for place, below in zip(self.form.places, (before, after), strict=True):
                members[place] = node(list(below), depth - 1)
            return MAKERS[self.kind](members)

        return node(keys, self.depth)

    def _grown(self, rng: random.Random, size: int, depth: int, *, outermost: bool = False) -> Any:
        if depth < 1 or (rng.random() < 0.3 and (not outermost or self.may_be_end)):
            return self.ends.sample(rng, size)
        members = [
            self._grown(rng, size, depth - 1) if field is None else field.sample(rng, size) for field in self.fields
        ]
        return MAKERS[self.kind](members)

    def fits(self, value: Any) -> bool:
        return self._fits(value, self.depth, outermost=True) and self._is_right(value)

    def _fits(self, value: Any, depth: int, *, outermost: bool = False) -> bool:
        if type(value).__name__ == self.kind and len(value) == len(self.fields):
            return depth >= 1 and all(
                self._fits(member, depth - 1) if field is None else field.fits(member)
                for field, member in zip(self.fields, value, strict=True)
            )
        return (not outermost or self.may_be_end) and self.ends.fits(value)

    def describe(self) -> dict[str, Any]:
        written = super().describe()
        written["fields"] = {
            "shapes": [{"value": None} if field is None else field.describe() for field in self.fields]
        }
        return written


def _divided(keys: Sequence[Any], base: str) -> Iterator[tuple[Any, Sequence[Any], Sequence[Any]]]:
    """The ways in which sorted keys can stand: (the one on top, those to the left, those to the right)."""
    if base in SEARCH_ORDERS:
        yield from ((keys[place], keys[:place], keys[place + 1 :]) for place in range(len(keys)))
        return
    top, rest = (keys[0], keys[1:]) if base == HEAPS[0] else (keys[-1], keys[:-1])
    for sides in islice(product((True, False), repeat=len(rest)), 64):
        left = [each for each, side in zip(rest, sides, strict=True) if side]
        yield top, left, [each for each, side in zip(rest, sides, strict=True) if not side]


@dataclass(frozen=True)
class _Inner(Shape):
    """A tree inside another."""

    tree: Trees
    depth: int

    def values(self, weight: int, choice: int) -> Iterator[Any]:
        yield from self.tree._trees(weight, choice, self.depth)
