"""Domains of trees and graphs."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, permutations
from typing import Any

from orienteer.curriculum.domains.domain import Domain, domain

Edges = tuple[tuple[int, int], ...]


@domain("trees")
@dataclass(frozen=True)
class Trees(Domain):
    """Binary trees: None, or (value, left, right)."""

    of: Domain
    max_size: int = 7

    @property
    def heaviest(self) -> int | None:
        return None if self.of.heaviest is None else self.max_size * (1 + self.of.heaviest)

    def weighing(self, weight: int) -> Iterator[Any]:
        yield from self._trees(weight, self.max_size)

    def _trees(self, weight: int, nodes: int) -> Iterator[Any]:
        if weight == 0:
            yield None
            return
        if nodes == 0:
            return
        for own in range(weight):
            for value in self.of.weighing(own):
                for left_weight in range(weight - own):
                    for left in self._trees(left_weight, nodes - 1):
                        for right in self._trees(weight - 1 - own - left_weight, nodes - 1 - _nodes(left)):
                            yield (value, left, right)

    def sample(self, rng: random.Random, size: int) -> Any:
        return self._grown(rng, rng.randint(0, min(size, self.max_size)))

    def _grown(self, rng: random.Random, nodes: int) -> Any:
        if nodes == 0:
            return None
        left = rng.randint(0, nodes - 1)
        return (self.of.sample(rng, 2), self._grown(rng, left), self._grown(rng, nodes - 1 - left))


def _nodes(tree: Any) -> int:
    return 0 if tree is None else 1 + _nodes(tree[1]) + _nodes(tree[2])


@domain("graphs")
@dataclass(frozen=True)
class Graphs(Domain):
    """Graphs over the nodes 0, 1, 2…: a dictionary from each node to the list of its neighbours."""

    max_nodes: int = 5
    directed: bool = False

    @property
    def heaviest(self) -> int:
        return self.max_nodes + len(self._possible(self.max_nodes))

    def _possible(self, nodes: int) -> Edges:
        return tuple(permutations(range(nodes), 2) if self.directed else combinations(range(nodes), 2))

    def weighing(self, weight: int) -> Iterator[dict[int, list[int]]]:
        for nodes in range(min(weight, self.max_nodes) + 1):
            for edges in combinations(self._possible(nodes), weight - nodes):
                yield self._graph(nodes, edges)

    def _graph(self, nodes: int, edges: Edges) -> dict[int, list[int]]:
        graph: dict[int, list[int]] = {node: [] for node in range(nodes)}
        for start, end in edges:
            graph[start].append(end)
            if not self.directed:
                graph[end].append(start)
        return graph

    def sample(self, rng: random.Random, size: int) -> dict[int, list[int]]:
        nodes = rng.randint(0, min(size, self.max_nodes))
        possible = self._possible(nodes)
        return self._graph(nodes, tuple(sorted(rng.sample(possible, rng.randint(0, len(possible))))))
