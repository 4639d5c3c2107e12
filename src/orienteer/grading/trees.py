"""Reading trees: values in the typed encoding of `orienteer.inside.encoding`, as plain data."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

Tree = Any

SEQUENCE_TAGS = {"list", "tuple", "set", "frozenset", "deque"}
TABLE_TAGS = {"array", "tensor", "scalar", "index", "series", "frame", "column"}
"""Values of libraries; see `orienteer.inside.observers`."""
PAIRED_TAGS = {"dict": 1, "namedtuple": 2, "dataclass": 2, "object": 2}
"""Tags whose members are pairs, and where the pairs begin."""


def tag(tree: Tree) -> str:
    """What a tree is: the name of a builtin type, or the tag of its encoding.

    >>> tag(True), tag(None), tag(["list", 1]), tag(["int", "0x1"])
    ('bool', 'NoneType', 'list', 'int')
    """
    if type(tree) is list:
        return str(tree[0])
    return type(tree).__name__


def text_of(tree: Tree) -> str:
    """The tree as JSON text, the same for the same tree."""
    return json.dumps(tree, ensure_ascii=True, separators=(",", ":"))


def members(tree: Tree) -> list[Tree]:
    """The trees directly inside: of a dictionary its keys and values, of an object its attributes' values.

    >>> members(["dict", ["a", 1]])
    ['a', 1]
    """
    kind = tag(tree)
    if kind in SEQUENCE_TAGS:
        return list(tree[1:])
    if kind == "dict":
        return [part for pair in tree[1:] for part in pair]
    if kind in PAIRED_TAGS:
        return [pair[1] for pair in tree[PAIRED_TAGS[kind] :]]
    if kind == "subclass":
        return [tree[2]]
    if kind == "iterator":
        return list(tree[3:])
    if kind in TABLE_TAGS:
        return [part for part in tree[1:] if type(part) is list and part and type(part[0]) is str]
    return []


def is_container(tree: Tree) -> bool:
    """Whether the tree may hold others."""
    return tag(tree) in SEQUENCE_TAGS or tag(tree) in PAIRED_TAGS or tag(tree) in TABLE_TAGS | {"subclass", "iterator"}


def leaves(tree: Tree) -> int:
    """How many plain values a tree holds: its size as an input. An empty container has none.

    >>> leaves(["list", 1, ["tuple", 2, "abc"], ["list"]])
    3
    """
    if not is_container(tree):
        return 1
    return sum(map(leaves, members(tree)))


def walk(tree: Tree) -> Iterator[Tree]:
    """The tree and everything inside it, outermost first."""
    yield tree
    if is_container(tree):
        for member in members(tree):
            yield from walk(member)


def holds(tree: Tree, kind: str) -> bool:
    """Whether a value of that tag is somewhere in it."""
    return any(tag(part) == kind for part in walk(tree))
