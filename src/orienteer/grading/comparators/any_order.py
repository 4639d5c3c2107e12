"""Equal but for the order of the members. With the option `deep`, of the members' members too."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from orienteer.grading.comparators import exact
from orienteer.grading.trees import holds, tag, text_of

Tree = Any


def same(expected: Tree, actual: Tree, options: Mapping[str, Tree]) -> bool:
    """Whether the two hold the same members, each as often."""
    if holds(expected, "capped") or holds(actual, "capped"):
        return False
    return text_of(normal(expected, options)) == text_of(normal(actual, options))


def normal(tree: Tree, options: Mapping[str, Tree]) -> Tree:
    """The tree with the members of its sequences sorted."""
    return _sorted(exact.normal(tree, options), bool(options.get("deep", False)))


def _sorted(tree: Tree, deep: bool) -> Tree:
    kind = tag(tree)
    start = 3 if kind == "iterator" else 1
    if kind not in ("list", "tuple", "deque", "iterator"):
        return tree
    inner = [_sorted(member, True) for member in tree[start:]] if deep else tree[start:]
    return [*tree[:start], *sorted(inner, key=text_of)]
