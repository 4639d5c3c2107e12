"""What a few whole numbers side by side may mean: a date, the sides of a triangle, a time of day.

Where all examples are such, other inputs are too: the thirtieth of February is nobody's input.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import permutations
from typing import Any

MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
EARLIEST_YEAR = 1000
"""Below this a number beside a day and a month hardly is a year."""
ENOUGH = 2
"""So many different examples have to agree."""


def _is_date(year: float, month: int, day: float) -> bool:
    if not (1 <= month <= 12 and year >= EARLIEST_YEAR):
        return False
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return bool(1 <= day <= (28 if month == 2 and not leap else MONTH_LENGTHS[month - 1]))


def _is_triangle(a: float, b: float, c: float) -> bool:
    longest = max(a, b, c)
    return bool(min(a, b, c) > 0 and a + b + c - longest > longest)


def _is_time(hour: float, minute: float) -> bool:
    return bool(0 <= hour < 24 and 0 <= minute < 60)


MEANINGS: dict[str, Callable[..., bool]] = {
    "year, month, day": _is_date,
    "day, month, year": lambda day, month, year: _is_date(year, month, day),
    "month, day, year": lambda month, day, year: _is_date(year, month, day),
    "sides of a triangle": _is_triangle,
    "hour, minute, second": lambda hour, minute, second: _is_time(hour, minute) and 0 <= second < 60,
}
"""Of three numbers, by name."""


def _are_numbers(values: Sequence[Any]) -> bool:
    return all(type(value) in (int, float) for value in values)


def means(name: str, values: Sequence[Any]) -> bool:
    """Whether three values can have the meaning of that name."""
    return len(values) == 3 and _are_numbers(values) and MEANINGS[name](*values)


def shared_meanings(rows: Sequence[Sequence[Any]]) -> tuple[str, ...]:
    """The meanings that all rows of three numbers can have.

    >>> shared_meanings([(2024, 2, 29), (1999, 12, 31)])
    ('year, month, day',)
    """
    if not all(len(row) == 3 and _are_numbers(row) for row in rows):
        return ()
    different = list(dict.fromkeys(map(tuple, rows)))
    if len(different) < ENOUGH:
        return ()
    return tuple(name for name in MEANINGS if all(means(name, row) for row in different) and _tells(name, different))


def _tells(name: str, rows: Sequence[tuple[Any, ...]]) -> bool:
    """Whether the rows could have failed: another order of the same numbers wouldn't do, or enough of them."""
    if name == "sides of a triangle":
        return len(rows) >= 3
    return any(not means(name, order) for row in rows for order in permutations(row))
