from collections import deque


class _Means:
    def __init__(self, values, width):
        self.values = iter(values)
        self.width = width
        self.window = deque()
        self.total = 0

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            value = next(self.values)
            self.window.append(value)
            self.total += value
            if len(self.window) > self.width:
                self.total -= self.window.popleft()
            if len(self.window) == self.width:
                return self.total / self.width


def smoothed(values, width):
    """The means of each `width` values that follow each other, one at a time."""
    if width < 1:
        raise ValueError("a mean needs at least one value")
    return _Means(values, width)
