"""How a count grows while the input doubles, held against the classes that people name."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

CLASSES: Mapping[str, Callable[[float], float]] = {
    "1": lambda n: 1.0,
    "log n": math.log2,
    "n": lambda n: n,
    "n log n": lambda n: n * math.log2(n),
    "n^2": lambda n: n**2,
    "n^2 log n": lambda n: n**2 * math.log2(n),
    "n^3": lambda n: n**3,
}
"""From slow to quick growth."""

WORDS: Mapping[str, str] = {
    "1": "stay about the same at all these sizes",
    "log n": "grow like log n: an input twice as large takes a few more",
    "n": "grow like n: an input twice as large takes twice as many",
    "n log n": "grow like n log n: an input twice as large takes a little more than twice as many",
    "n^2": "grow like n²: an input twice as large takes four times as many",
    "n^2 log n": "grow like n² log n: an input twice as large takes a little more than four times as many",
    "n^3": "grow like n³: an input twice as large takes eight times as many",
}
"""What a class says of a program's steps, as the rest of a sentence."""

LAST = 2
"""Doublings that are looked at, the last ones: before them constant parts weigh too much."""
CLEAR = 0.08
"""A class is named where the last doublings are within this of what it would show, in powers of two."""


def steepness(sizes: Sequence[int], counts: Sequence[float]) -> list[float]:
    """By which power of the size the count grew, between the last neighbours.

    >>> steepness([1, 2, 4, 8], [1, 4, 16, 64])
    [2.0, 2.0]
    """
    pairs = list(zip(sizes, sizes[1:], counts, counts[1:], strict=False))[-LAST:]
    return [math.log2(max(later, 1) / max(before, 1)) / math.log2(big / small) for small, big, before, later in pairs]


def expected(name: str, sizes: Sequence[int]) -> list[float]:
    """The steepness that a class would show."""
    return steepness(sizes, [CLASSES[name](size) for size in sizes])


def grows_no_faster(sizes: Sequence[int], counts: Sequence[float], name: str, tolerance: float) -> bool:
    """Whether a count stays within a class, at each of the last doublings."""
    return all(
        found <= allowed + tolerance
        for found, allowed in zip(steepness(sizes, counts), expected(name, sizes), strict=True)
    )


def grows_no_faster_overall(sizes: Sequence[int], counts: Sequence[float], name: str, tolerance: float) -> bool:
    """The same from the first size to the last: for a count that comes in leaps."""
    ends, both = (sizes[0], sizes[-1]), (counts[0], counts[-1])
    return grows_no_faster(ends, both, name, tolerance)


def named(sizes: Sequence[int], counts: Sequence[float]) -> str:
    """The class that a count clearly belongs to, or "".

    >>> named([64, 128, 256], [64 * 63 / 2, 128 * 127 / 2, 256 * 255 / 2])
    'n^2'
    """
    found = steepness(sizes, counts)

    def distance(name: str) -> float:
        return max(abs(one - other) for one, other in zip(found, expected(name, sizes), strict=True))

    nearest = min(CLASSES, key=distance)
    return nearest if distance(nearest) <= CLEAR else ""


def in_words(sizes: Sequence[int], counts: Sequence[int], what: str) -> str:
    """The growth, with the numbers that show it."""
    name = named(sizes, counts)
    last = f"{counts[-2]:,} {what} for {sizes[-2]:,}, {counts[-1]:,} for {sizes[-1]:,}"
    return f"it grows like {name}: {last}" if name else f"it grows faster: {last}"
