"""Equal by type, floats within a tolerance that is stated.

Options: `relative` (of the larger of the two) and `absolute`; either is enough. Without options they are 1e-9 and 1e-9:
six digits more than a person reads, and far above the last digits that change when a sum is taken in another order.
With `whole` a whole number stands for the float that is as much: a mean of 1 for a mean of 1.0.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from orienteer.grading.comparators import exact
from orienteer.grading.trees import holds, tag

Tree = Any
DEFAULT_TOLERANCE = 1e-9
LARGEST_WHOLE = 2**53
"""Up to this each whole number is a float of its own. Source: IEEE 754, 53 bits of significand."""


def _tolerance(options: Mapping[str, Tree], name: str) -> float:
    tree = options.get(name, DEFAULT_TOLERANCE)
    return float(tree[1]) if type(tree) is list else float(tree)


def _close(expected: str, actual: str, options: Mapping[str, Tree]) -> bool:
    first, second = float(expected), float(actual)
    if math.isnan(first) or math.isnan(second):
        return math.isnan(first) and math.isnan(second)
    return math.isclose(first, second, rel_tol=_tolerance(options, "relative"), abs_tol=_tolerance(options, "absolute"))


def same(expected: Tree, actual: Tree, options: Mapping[str, Tree]) -> bool:
    """Whether types and structure are equal and every float is close enough."""
    if holds(expected, "capped") or holds(actual, "capped"):
        return False
    trees = [exact.normal(tree, options) for tree in (expected, actual)]
    first, second = map(_as_floats, trees) if options.get("whole") else trees
    return _same(first, second, options)


def _as_floats(tree: Tree) -> Tree:
    """The tree with a float for each whole number that one can stand for."""
    if type(tree) is int:
        return ["float", repr(float(tree))] if abs(tree) <= LARGEST_WHOLE else tree
    if type(tree) is not list or tree[:1] in (["float"], ["complex"]):
        return tree
    return [_as_floats(part) for part in tree]


def _same(expected: Tree, actual: Tree, options: Mapping[str, Tree]) -> bool:
    if type(expected) is not type(actual):
        return False
    if type(expected) is not list:
        return bool(expected == actual)
    if len(expected) != len(actual):
        return False
    kind = tag(expected) if expected and type(expected[0]) is str else ""
    if kind and tag(actual) != kind:
        return False
    if kind in ("float", "complex"):
        return all(_close(one, other, options) for one, other in zip(expected[1:], actual[1:], strict=True))
    if kind in ("set", "frozenset", "dict"):
        return _matched(expected[1:], actual[1:], options)
    return all(_same(one, other, options) for one, other in zip(expected, actual, strict=True))


def _matched(expected: Sequence[Tree], actual: Sequence[Tree], options: Mapping[str, Tree]) -> bool:
    """Whether each member finds a partner of its own among the others."""
    left = list(actual)
    for member in expected:
        partner = next((index for index, other in enumerate(left) if _same(member, other, options)), None)
        if partner is None:
            return False
        del left[partner]
    return True


def normal(tree: Tree, options: Mapping[str, Tree]) -> Tree:
    """The tree with its floats rounded to nine significant digits."""
    plain = exact.normal(tree, options)
    return _rounded(_as_floats(plain) if options.get("whole") else plain)


def _rounded(tree: Tree) -> Tree:
    if type(tree) is not list:
        return tree
    if tree and tree[0] in ("float", "complex") and all(type(part) is str for part in tree):
        rounded = [f"{float(part):.9g}" for part in tree[1:]]
        return [tree[0], *("0" if part == "-0" else part for part in rounded)]
    return [_rounded(part) for part in tree]
