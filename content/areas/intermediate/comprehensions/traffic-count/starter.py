def counts(lines):
    return {}


def roads(counted):
    return set()


def totals(counted):
    return {}


def gaps(counted, hours):
    return {}
