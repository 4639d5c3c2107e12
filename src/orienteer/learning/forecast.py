"""How many cards fall due on each of the coming days, if every one of them is answered well when it comes."""

from __future__ import annotations

from collections.abc import Iterable

from orienteer.learning.memory import DEFAULT_TERMS, GOOD, Memory, Terms, after
from orienteer.learning.reviews import Review

MOST_OF_ONE = 20
"""A card comes back no oftener than that within a forecast."""


def forecast(memories: Iterable[Memory], today: int, days: int, terms: Terms = DEFAULT_TERMS) -> tuple[int, ...]:
    """The number of reviews on each day, today first.

    What is overdue counts today. A card that comes back within the days is counted again.

    Args:
        today: an ordinal.
        days: how many, today included.
    """
    counts = [0] * days
    for memory in memories:
        for _ in range(MOST_OF_ONE):
            day = max(memory.due_day, today)
            if day >= today + days:
                break
            counts[day - today] += 1
            memory = after(memory, Review(memory.at_ms, GOOD, day), terms)
            if memory.in_steps:
                break
    return tuple(counts)
