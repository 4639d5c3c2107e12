from collections.abc import Iterable, Mapping
from typing import Optional, TypeAlias

Name: TypeAlias = str
Price: TypeAlias = float
Index: TypeAlias = dict[str, list[Name]]


def total(prices: Iterable[Price]) -> Price:
    return sum(prices, 0.0)


def cheapest(prices: Mapping[Name, Price], limit: Optional[Price] = None) -> Optional[Name]:
    def price(name: Name) -> Price:
        return prices[name]

    fitting = [name for name in prices if limit is None or prices[name] <= limit]
    return min(fitting, key=price) if fitting else None


def by_letter(names: Iterable[Name]) -> Index:
    found: Index = {}
    for name in names:
        found.setdefault(name[0], []).append(name)
    return found
