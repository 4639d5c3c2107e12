"""What may hold of a whole tree: its keys are in search order, it is a heap, it is balanced; of a chain, as of a list.

A name ends in the number of the field that is the key, where it is about keys.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from orienteer.grading.inference.properties import SEQUENCE_PROPERTIES
from orienteer.grading.inference.shape import key

EDGES, SEARCH_EDGES = 4, 3
"""So many pairs of a node and the one above have to agree, fewer for search order: trees are numbered from the top."""
FOR_BALANCE, FOR_PERFECT = (3, 4), (2, 3)
"""(how many different trees, of how many nodes at least) have to agree for a property of their form."""
OF_CHAINS = ("strictly ascending", "ascending", "strictly descending", "descending", "distinct")
SEARCH_ORDERS = {
    "search order": (False, False),
    "search order with equals to the left": (True, False),
    "search order with equals to the right": (False, True),
    "search order with equals on either side": (True, True),
}
"""Name → whether a key equal to the one above may stand (to the left, to the right)."""
HEAPS = ("heap with the smallest on top", "heap with the largest on top")


@dataclass(frozen=True)
class Form:
    """What the nodes of a tree look like.

    Args:
        kind: the nodes' type.
        arity: how many fields they have.
        places: of the fields that hold nodes.
    """

    kind: str
    arity: int
    places: tuple[int, ...]

    def is_node(self, value: Any) -> bool:
        return type(value).__name__ == self.kind and len(value) == self.arity

    def below(self, node: Any) -> list[Any]:
        """What stands in the places for nodes, ends included."""
        return [node[place] for place in self.places]

    def nodes(self, tree: Any) -> Iterator[Any]:
        """From the top down, from left to right."""
        if self.is_node(tree):
            yield tree
            for each in self.below(tree):
                yield from self.nodes(each)

    def height(self, tree: Any) -> int:
        return 1 + max(map(self.height, self.below(tree))) if self.is_node(tree) else 0


def holds_of_tree(name: str, tree: Any, form: Form) -> bool:
    """Whether a tree has the property of that name."""
    base, _, number = name.rpartition(" field ")
    try:
        if not base:
            return _OF_FORMS[name](tree, form)
        field = int(number)
        if base in SEARCH_ORDERS:
            return _range(tree, form, field, *SEARCH_ORDERS[base]) is not None
        if base in HEAPS:
            return _is_heap(tree, form, field, smallest=base == HEAPS[0])
        return SEQUENCE_PROPERTIES[base]([node[field] for node in form.nodes(tree)])
    except TypeError:
        return False


def _range(tree: Any, form: Form, field: int, left: bool, right: bool) -> tuple[Any, ...] | None:
    """(smallest, largest) key of a tree in search order, () for an end, None where the order is broken."""
    if not form.is_node(tree):
        return ()
    before, after = (_range(each, form, field, left, right) for each in form.below(tree))
    here = tree[field]
    if before is None or after is None:
        return None
    if before and not (before[1] < here or (left and before[1] == here)):
        return None
    if after and not (here < after[0] or (right and here == after[0])):
        return None
    return before[0] if before else here, after[1] if after else here


def _is_heap(tree: Any, form: Form, field: int, *, smallest: bool) -> bool:
    return all(
        (node[field] <= each[field] if smallest else node[field] >= each[field])
        for node in form.nodes(tree)
        for each in form.below(node)
        if form.is_node(each)
    )


def _is_balanced(tree: Any, form: Form) -> bool:
    heights = [list(map(form.height, form.below(node))) for node in form.nodes(tree)]
    return all(max(each) - min(each) <= 1 for each in heights)


def _is_perfect(tree: Any, form: Form) -> bool:
    return all(len(set(map(form.height, form.below(node)))) == 1 for node in form.nodes(tree))


_OF_FORMS: dict[str, Callable[[Any, Form], bool]] = {
    "all ends at one depth": _is_perfect,
    "balanced": _is_balanced,
}
IMPLIED = {
    "search order": ("distinct", *tuple(SEARCH_ORDERS)[1:]),
    "search order with equals to the left": ("search order with equals on either side",),
    "search order with equals to the right": ("search order with equals on either side",),
    "strictly ascending": ("ascending", "distinct"),
    "strictly descending": ("descending", "distinct"),
    "all ends at one depth": ("balanced",),
}


def shared_of_trees(trees: Sequence[Any], form: Form, keys: Sequence[int]) -> tuple[str, ...]:
    """The properties that all the trees have and that enough of them show, the stronger ones alone.

    Args:
        keys: fields that may be keys.
    """
    different = list({key(tree): tree for tree in trees}.values())
    names = [
        name for name in _about_forms(different, form) if all(holds_of_tree(name, each, form) for each in different)
    ]
    edges = sum(form.is_node(each) for tree in different for node in form.nodes(tree) for each in form.below(node))
    bases: tuple[str, ...] = ()
    if edges >= EDGES:
        bases = OF_CHAINS if len(form.places) == 1 else ("distinct", *HEAPS)
    if edges >= SEARCH_EDGES and len(form.places) == 2:
        bases = (*SEARCH_ORDERS, *bases)
    for field in keys:
        about = [f"{base} field {field}" for base in bases]
        names += [name for name in about if all(holds_of_tree(name, each, form) for each in different)]
    return tuple(name for name in names if not _is_implied(name, names))


def _about_forms(trees: list[Any], form: Form) -> list[str]:
    if len(form.places) < 2:
        return []
    sizes = [sum(1 for _ in form.nodes(tree)) for tree in trees]
    wanted = {"all ends at one depth": FOR_PERFECT, "balanced": FOR_BALANCE}
    return [name for name, (count, nodes) in wanted.items() if sum(size >= nodes for size in sizes) >= count]


def _is_implied(name: str, names: list[str]) -> bool:
    base, _, number = name.rpartition(" field ")
    suffix = f" field {number}" if base else ""
    base = base or name
    return any(base in weaker and stronger + suffix in names for stronger, weaker in IMPLIED.items())
