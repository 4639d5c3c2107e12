from collections.abc import Iterable, Mapping
from typing import Optional, TypeAlias

Ride: TypeAlias = tuple[int, int]
Bike: TypeAlias = str


def minutes(rides: Iterable[Ride]) -> int:
    total = 0
    for start, end in rides:
        total += end - start
    return total


def longest(rides: Iterable[Ride]) -> Optional[Ride]:
    def length(ride: Ride) -> int:
        return ride[1] - ride[0]

    return max(rides, key=length, default=None)


def by_bike(log: Iterable[tuple[Bike, int]]) -> dict[Bike, list[int]]:
    found: dict[Bike, list[int]] = {}
    for bike, ridden in log:
        found.setdefault(bike, []).append(ridden)
    return found


def rate(rates: Mapping[Bike, float], bike: Bike, fallback: Optional[float] = None) -> Optional[float]:
    return rates[bike] if bike in rates else fallback
