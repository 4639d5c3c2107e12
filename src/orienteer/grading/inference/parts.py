"""Fields of arguments that are tuples, told beside the arguments: a place `(row, column)` may be one of a board's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Part = tuple[int, int]
"""An argument's place, and a field of it."""

MOST_FIELDS = 4
"""Longer tuples are rows of values, and their fields no arguments by themselves."""


def parts_of(examples: Sequence[tuple[Any, ...]]) -> tuple[Part, ...]:
    """The fields of the arguments that are tuples of so many numbers in every example; none of a single argument.

    >>> parts_of([(["ab", "cd"], (0, 1)), (["a"], (0, 0))])
    ((1, 0), (1, 1))
    """
    columns = list(zip(*examples, strict=True))
    if len(columns) < 2:
        return ()
    lengths = {place: len(column[0]) for place, column in enumerate(columns) if _are_numbers(column)}
    return tuple((place, field) for place, length in lengths.items() for field in range(length))


def _are_numbers(column: Sequence[Any]) -> bool:
    if not all(type(value) is tuple for value in column) or len(set(map(len, column))) != 1:
        return False
    return 1 < len(column[0]) <= MOST_FIELDS and all(
        type(number) in (int, float) for value in column for number in value
    )


def with_parts(arguments: Sequence[Any], parts: Sequence[Part]) -> tuple[Any, ...]:
    """The arguments, and behind them their parts."""
    return (*arguments, *(arguments[place][field] for place, field in parts))


def put_back(told: Sequence[Any], parts: Sequence[Part]) -> list[Any]:
    """The arguments of what `with_parts` gave, with the parts in their places.

    >>> put_back([["ab"], (0, 9), 0, 1], [(1, 0), (1, 1)])
    [['ab'], (0, 1)]
    """
    arguments = list(told[: len(told) - len(parts)])
    for (place, field), number in zip(parts, told[len(arguments) :], strict=True):
        arguments[place] = (*arguments[place][:field], number, *arguments[place][field + 1 :])
    return arguments
