"""How large a value is: the one order in which inputs are listed, tried and shown."""

from __future__ import annotations

from typing import Any

Order = tuple[int, int, float]
"""By what inputs are ordered: leaves, then size, then magnitude."""

_CONTAINERS = (list, tuple, set, frozenset)


def order(value: Any) -> Order:
    """By what inputs are ordered.

    >>> order([1, "ab"]), order([[], [[]]]) > order([1]) > order([[]]), order((300, 412)) > order((0, 0))
    ((2, 5, 196), True, True)
    """
    return leaves(value), size(value), magnitude(value)


def leaves(value: Any) -> int:
    """How many things there are to see in a value: plain values, and containers that are empty in another.

    >>> leaves(7), leaves([]), leaves([1, 2]), leaves("abc"), leaves({"a": [1]}), leaves([[], [[]]])
    (1, 0, 2, 1, 2, 2)
    """
    if isinstance(value, dict):
        return sum(leaves(key) + max(1, leaves(member)) for key, member in value.items())
    return sum(max(1, leaves(each)) for each in value) if isinstance(value, _CONTAINERS) else 1


def size(value: Any) -> int:
    """How many parts a value has: one for each scalar, container and character.

    >>> size(7), size([]), size([1, 2]), size("abc"), size({"a": [1]})
    (1, 1, 3, 4, 5)
    """
    if isinstance(value, (str, bytes)):
        return 1 + len(value)
    if isinstance(value, dict):
        return 1 + sum(size(key) + size(member) for key, member in value.items())
    return 1 + sum(map(size, value)) if isinstance(value, _CONTAINERS) else 1


def magnitude(value: Any) -> float:
    """How far a value's scalars are from the simplest: breaks ties of size.

    >>> magnitude([1, -2]), magnitude(0)
    (5, 0)
    """
    if isinstance(value, bool) or value is None:
        return int(bool(value))
    if isinstance(value, int):
        return min(2 * abs(value) - (value > 0), 10**300)
    if isinstance(value, float):
        return 2 * abs(value) + (value < 0) if value == value else float("inf")
    if isinstance(value, dict):
        return sum(magnitude(key) + magnitude(member) for key, member in value.items())
    if isinstance(value, _CONTAINERS):
        return sum(map(magnitude, value))
    if isinstance(value, str):
        return sum(map(ord, value))
    return 0
