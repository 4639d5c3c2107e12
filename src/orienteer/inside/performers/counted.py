"""Arguments that count what is done with them where no line of Python runs: comparing, hashing, copying, shifting.

`x in row` is one line, however long the row is. Where members count each comparison, it is as many steps as it takes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class Counter:
    """How many steps were taken so far."""

    def __init__(self) -> None:
        self.steps = 0


COUNTER = Counter()
"""The one of this process: a child counts for one trial."""


def _counting(name: str, kind: type) -> Callable[..., Any]:
    plain = getattr(kind, name)

    def method(self: Any, *arguments: Any) -> Any:
        COUNTER.steps += 1
        return plain(self, *arguments)

    return method


def _by_length(name: str, kind: Any) -> Callable[..., Any]:
    plain = getattr(kind, name)

    def method(self: Any, *arguments: Any, **keywords: Any) -> Any:
        COUNTER.steps += kind.__len__(self)
        return plain(self, *arguments, **keywords)

    return method


def _getitem(kind: Any) -> Callable[..., Any]:
    plain = kind.__getitem__

    def method(self: Any, place: Any) -> Any:
        found = plain(self, place)
        if type(place) is slice:
            COUNTER.steps += len(found)
            return type(self)(found)  # a function that calls itself with a part copies that again
        return found

    return method


def _shifting(name: str) -> Callable[..., Any]:
    plain = getattr(list, name)

    def method(self: Any, *arguments: Any) -> Any:
        if name == "insert" or arguments:
            place = arguments[0]
            COUNTER.steps += max(0, list.__len__(self) - place if place >= 0 else -place)
        return plain(self, *arguments)

    return method


_COMPARED = ("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__hash__")
_WHOLE_LIST = ("__add__", "__iadd__", "__mul__", "copy", "reverse", "remove", "__delitem__")
_WHOLE_TEXT = (
    "__add__",
    "__contains__",
    "__mul__",
    "count",
    "find",
    "index",
    "join",
    "lower",
    "replace",
    "rfind",
    "split",
    "strip",
    "translate",
    "upper",
)

CountedInt = type("CountedInt", (int,), {name: _counting(name, int) for name in _COMPARED})
CountedStr = type(
    "CountedStr",
    (str,),
    {name: _counting(name, str) for name in _COMPARED}
    | {name: _by_length(name, str) for name in _WHOLE_TEXT}
    | {"__getitem__": _getitem(str)},
)
CountedList = type(
    "CountedList",
    (list,),
    {name: _by_length(name, list) for name in _WHOLE_LIST}
    | {"__getitem__": _getitem(list), "insert": _shifting("insert"), "pop": _shifting("pop")},
)


def counted(value: Any) -> Any:
    """The value made of parts that count, its types as they look to `isinstance`."""
    kind = type(value)
    if kind is int:
        return CountedInt(value)
    if kind is str:
        return CountedStr(value)
    if kind is list:
        return CountedList(map(counted, value))
    if kind in (tuple, set, frozenset):
        return kind(map(counted, value))
    if kind is dict:
        return {counted(key): counted(member) for key, member in value.items()}
    return value


def plain(value: Any) -> Any:
    """The value without what counts."""
    kind = type(value)
    if kind is CountedInt:
        return int(value)
    if kind is CountedStr:
        return str.__str__(value)
    if kind in (list, CountedList):
        return [plain(member) for member in list.__iter__(value)]
    if kind in (tuple, set, frozenset):
        return kind(map(plain, value))
    if kind is dict:
        return {plain(key): plain(member) for key, member in value.items()}
    return value
