from collections import deque
from itertools import islice


def smoothed(values, width):
    """The means of each `width` values that follow each other, one at a time."""
    if width < 1:
        raise ValueError("a mean needs at least one value")
    return _means(iter(values), width)


def _means(values, width):
    window = deque(islice(values, width - 1), maxlen=width)
    for value in values:
        window.append(value)
        yield sum(window) / width
