"""How large a value is, for the order of a pool."""

from __future__ import annotations

from typing import Any


def size(value: Any) -> int:
    """How many parts a value has: one for each scalar, container and character.

    >>> size(7), size([]), size([1, 2]), size("abc"), size({"a": [1]})
    (1, 1, 3, 4, 5)
    """
    if isinstance(value, (str, bytes)):
        return 1 + len(value)
    if isinstance(value, dict):
        return 1 + sum(size(key) + size(member) for key, member in value.items())
    if isinstance(value, (list, tuple, set, frozenset)):
        return 1 + sum(map(size, value))
    return 1


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
    if isinstance(value, (list, tuple, set, frozenset)):
        return sum(map(magnitude, value))
    if isinstance(value, str):
        return sum(map(ord, value))
    return 0
