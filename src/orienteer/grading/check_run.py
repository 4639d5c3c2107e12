"""How one check went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from orienteer.curriculum.course import Check
from orienteer.curriculum.domains.measure import Order
from orienteer.grading.observation import Observation


@dataclass(slots=True)
class CheckRun:
    """How one check went so far.

    Args:
        orders: of the pool's inputs, how small each is.
        seen: the observations, in the pool's order.
        failures: places in the pool of those that aren't right.
        skipped: why the check wasn't tried, or not to its end; or "".
        first_in_child: places whose trial was the first in its child, so that nothing ran before it.
        apart: place behind `seen` → what was seen there, where it was tried out of turn.
    """

    check: Check
    orders: Sequence[Order] = ()
    seen: list[Observation] = field(default_factory=list)
    failures: list[int] = field(default_factory=list)
    skipped: str = ""
    first_in_child: set[int] = field(default_factory=set)
    apart: dict[int, Observation] = field(default_factory=dict)

    @property
    def smallest_failure(self) -> int:
        """The place in the pool of the smallest input that fails, the first of these. Something has to fail."""
        return min(self.failures, key=lambda place: (self.orders[place], place))

    @property
    def tried(self) -> int:
        """How many inputs were tried."""
        return len(self.seen) + len(self.apart)

    def at(self, place: int) -> Observation:
        """What was seen at a place of the pool that was tried."""
        return self.apart[place] if place in self.apart else self.seen[place]
