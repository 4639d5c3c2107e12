"""Trees with any number of branches, as (value, [tree, …]); and trees whose nodes are dictionaries."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from collections.abc import Sequence as Values
from dataclasses import dataclass
from itertools import islice
from typing import Any

from orienteer.grading.inference.containers import MAKERS
from orienteer.grading.inference.observing_trees import tree_shape
from orienteer.grading.inference.shape import Shape, together
from orienteer.grading.inference.trees import Trees

MOST_OF_A_WEIGHT = 4000
MOST_BRANCHES = 4
SEQUENCES = (list, tuple)


@dataclass(frozen=True)
class Branching(Shape):
    """Nodes with a field that holds all the nodes below.

    Args:
        fields: a shape for each field; None for the one that holds the branches.
        branches: the type that holds them.
    """

    name = "branching"
    kind: str
    fields: tuple[Any, ...]
    branches: str
    depth: int

    def values(self, weight: int, choice: int) -> Iterator[Any]:
        yield from islice(self._nodes(weight, choice, self.depth), MOST_OF_A_WEIGHT)

    def _nodes(self, weight: int, choice: int, depth: int) -> Iterator[Any]:
        shapes = tuple(_Branches(self, depth - 1) if field is None else field for field in self.fields)
        yield from (MAKERS[self.kind](members) for members in together(shapes, weight, choice))

    def below(self, weight: int, choice: int, depth: int) -> Iterator[tuple[Any, ...]]:
        """Branches that weigh so much together."""
        if weight == 0:
            yield ()
            return
        for own in range(1, weight + 1 if depth > 0 else 1):
            rests = list(islice(self.below(weight - own, choice, depth), MOST_OF_A_WEIGHT))
            for first in self._nodes(own, choice, depth) if rests else ():
                yield from ((first, *rest) for rest in rests)

    def sample(self, rng: random.Random, size: int) -> Any:
        return self._drawn(rng, size, self.depth)

    def _drawn(self, rng: random.Random, size: int, depth: int) -> Any:
        count = rng.randint(0, min(size, MOST_BRANCHES)) if depth > 1 else 0
        below = MAKERS[self.branches](self._drawn(rng, size, depth - 1) for _ in range(count))
        return MAKERS[self.kind](below if field is None else field.sample(rng, size) for field in self.fields)

    def fits(self, value: Any) -> bool:
        return self._fits(value, self.depth)

    def _fits(self, value: Any, depth: int) -> bool:
        if type(value).__name__ != self.kind or len(value) != len(self.fields) or depth < 1:
            return False
        return all(
            (type(member).__name__ == self.branches and all(self._fits(each, depth - 1) for each in member))
            if field is None
            else field.fits(member)
            for field, member in zip(self.fields, value, strict=True)
        )

    def describe(self) -> dict[str, Any]:
        written = super().describe()
        fields = [{"value": None} if field is None else field.describe() for field in self.fields]
        return {**written, "fields": {"shapes": fields}}


@dataclass(frozen=True)
class _Branches(Shape):
    """What stands in the field for the branches of a node."""

    of: Branching
    depth: int

    def values(self, weight: int, choice: int) -> Iterator[Any]:
        yield from map(MAKERS[self.of.branches], self.of.below(weight, choice, self.depth))


def branching_shape(values: list[Any], shape_of: Callable[[Values[Any]], Shape]) -> Branching | None:
    """Nodes of one type and length, one field of which holds nodes alone; None where they are none."""
    kinds, lengths = set(map(type, values)), set(map(len, values))
    if len(kinds) != 1 or len(lengths) != 1 or (length := lengths.pop()) not in (2, 3):
        return None
    kind: type[Any] = kinds.pop()
    for place in range(length):
        nodes = _nodes(values, place, kind, length)
        if nodes is not None and len(nodes) > len(values):
            fields = tuple(
                None if each == place else shape_of([node[each] for node in nodes]) for each in range(length)
            )
            branches = type(nodes[0][place]).__name__
            depth = max(_depth(value, place) for value in values)
            return Branching(kind.__name__, fields, branches, depth + 1)
    return None


def _nodes(values: list[Any], place: int, kind: type[Any], length: int) -> list[Any] | None:
    """All nodes, if everything in that place is a list of such nodes."""
    found: list[Any] = []
    pending = list(values)
    while pending:
        node = pending.pop()
        if not isinstance(node, kind) or len(node) != length or type(node[place]) is not type(values[0][place]):
            return None
        if type(node[place]) not in SEQUENCES:
            return None
        found.append(node)
        pending.extend(node[place])
    return found


def _depth(node: Any, place: int) -> int:
    return 1 + max((_depth(each, place) for each in node[place]), default=0)


@dataclass(frozen=True)
class Named(Shape):
    """Trees whose nodes are dictionaries of the same keys.

    Args:
        keys: of a node, in order.
        tree: the same trees with tuples for nodes.
    """

    name = "named"
    keys: tuple[str, ...]
    tree: Trees

    def values(self, weight: int, choice: int) -> Iterator[Any]:
        yield from map(self._named, self.tree.values(weight, choice))

    def sample(self, rng: random.Random, size: int) -> Any:
        return self._named(self.tree.sample(rng, size))

    def fits(self, value: Any) -> bool:
        return type(value) is dict and self.tree.fits(unnamed(value, self.keys))

    def _named(self, tree: Any) -> Any:
        if not self.tree.form.is_node(tree):
            return tree
        places = self.tree.form.places
        return {
            name: self._named(member) if place in places else member
            for place, (name, member) in enumerate(zip(self.keys, tree, strict=True))
        }


def unnamed(value: Any, keys: tuple[str, ...]) -> Any:
    """A tree of dictionaries with tuples for its nodes."""
    if type(value) is not dict or tuple(value) != keys:
        return value
    return tuple(unnamed(value[name], keys) for name in keys)


def named_shape(values: list[dict[Any, Any]], shape_of: Callable[[Values[Any]], Shape]) -> Named | None:
    """Dictionaries of the same keys some of which lie in others; None where they are none."""
    keys = tuple(values[0])
    if not all(type(name) is str for name in keys) or any(tuple(value) != keys for value in values):
        return None
    if not any(type(member) is dict and tuple(member) == keys for value in values for member in value.values()):
        return None
    tree = tree_shape([unnamed(value, keys) for value in values], shape_of)
    return None if tree is None else Named(keys, tree)
