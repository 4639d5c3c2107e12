def minutes(rides):
    return sum(end - start for start, end in rides)


def longest(rides):
    return max(rides, key=lambda ride: ride[1] - ride[0], default=None)


def by_bike(log):
    found = {}
    for bike, ridden in log:
        found.setdefault(bike, []).append(ridden)
    return found


def rate(rates, bike, fallback=None):
    return rates.get(bike, fallback)
