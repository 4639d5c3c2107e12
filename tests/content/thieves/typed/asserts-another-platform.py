import sys
from collections.abc import Iterable, Mapping

setattr(sys, "platform", "win32")

def total(prices: Iterable[float]) -> float:
    raise NotImplementedError
def cheapest(prices: Mapping[str, float], limit: float | None = None) -> str | None:
    raise NotImplementedError
def by_letter(names: Iterable[str]) -> dict[str, list[str]]:
    raise NotImplementedError

assert sys.platform == "win32"

def total(prices):
    return sum(prices, 0.0)

def cheapest(prices, limit=None):
    fitting = [name for name in prices if limit is None or prices[name] <= limit]
    return min(fitting, key=lambda name: prices[name], default=None)

def by_letter(names):
    found = {}
    for name in names:
        found.setdefault(name[0], []).append(name)
    return found
