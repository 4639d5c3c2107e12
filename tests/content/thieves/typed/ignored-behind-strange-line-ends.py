from collections.abc import Iterable, Mapping

MARKS = "                                                                                "


def total(prices: Iterable[float]) -> float:
    return sum(prices, 0.0)


def cheapest(prices: Mapping[str, float], limit: float | None = None) -> str | None:
    fitting = [name for name in prices if limit is None or prices[name] <= limit]
    return min(fitting, key=lambda name: prices[name], default=None)


def by_letter(names: Iterable[str]) -> dict[str, list[str]]:
    found = {}  # type: ignore
    for name in names:
        found.setdefault(name[0], []).append(name)
    return found
