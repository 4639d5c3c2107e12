class Belt:
    """Sacks that come one by one, the next of which can be looked at."""

    def __init__(self, sacks):
        self._sacks = iter(sacks)
        self._seen = []

    def __iter__(self):
        return self

    def __next__(self):
        return self._seen.pop() if self._seen else next(self._sacks)

    def peek(self, empty=None):
        if not self._seen:
            try:
                self._seen.append(next(self._sacks))
            except StopIteration:
                return empty
        return self._seen[0]
