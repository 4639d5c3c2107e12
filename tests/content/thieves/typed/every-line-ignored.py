def total(prices):  # type: ignore[no-untyped-def]
    return sum(prices, 0.0)


def cheapest(prices, limit=None):  # type: ignore[no-untyped-def]
    fitting = [name for name in prices if limit is None or prices[name] <= limit]
    return min(fitting, key=lambda name: prices[name], default=None)


def by_letter(names):  # type: ignore[no-untyped-def]
    found = {}
    for name in names:
        found.setdefault(name[0], []).append(name)
    return found
