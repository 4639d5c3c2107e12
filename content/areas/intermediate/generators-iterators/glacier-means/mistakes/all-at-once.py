from collections import deque


def smoothed(values, width):
    """The means of each `width` values that follow each other."""
    if width < 1:
        raise ValueError("a mean needs at least one value")
    window = deque(maxlen=width)
    means = []
    for value in values:
        window.append(value)
        if len(window) == width:
            means.append(sum(window) / width)
    return iter(means)
