"""What was worked out of objects, kept for these very ones: to compare what they hold would cost more than it saves."""

from __future__ import annotations

from collections import OrderedDict
from typing import Generic, TypeVar

Value = TypeVar("Value")


class KeptFor(Generic[Value]):
    """Values by the identity of what they were made of; an owner lives as long as its value is kept.

    Args:
        most: so many are kept; the oldest goes first.

    >>> kept = KeptFor[str](most=1)
    >>> one, same = [1], [1]
    >>> kept.keep("of one", one)
    'of one'
    >>> kept.get(one), kept.get(same)
    ('of one', None)
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[tuple[int, ...], tuple[tuple[object, ...], Value]] = OrderedDict()

    def get(self, *owners: object) -> Value | None:
        """What is kept for these, if anything is."""
        found = self._kept.get(tuple(map(id, owners)))
        return found[1] if found else None

    def keep(self, value: Value, *owners: object) -> Value:
        """Keep it for these, and give it back."""
        self._kept[tuple(map(id, owners))] = owners, value
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)
        return value
