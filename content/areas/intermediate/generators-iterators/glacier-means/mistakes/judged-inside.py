from collections import deque


def smoothed(values, width):
    """The means of each `width` values that follow each other, one at a time."""
    if width < 1:
        raise ValueError("a mean needs at least one value")
    window = deque(maxlen=width)
    for value in values:
        window.append(value)
        if len(window) == width:
            yield sum(window) / width
