from collections.abc import Iterable, Mapping


def minutes(rides: Iterable[tuple[int, int]]) -> int:
    return sum(end - start for start, end in rides)


def longest(rides: Iterable[tuple[int, int]]) -> tuple[int, int]:
    return max(rides, key=lambda ride: ride[1] - ride[0], default=(0, 0))


def by_bike(log: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for bike, ridden in log:
        found.setdefault(bike, []).append(ridden)
    return found


def rate(rates: Mapping[str, float], bike: str, fallback: float | None = None) -> float | None:
    return rates.get(bike, fallback)
