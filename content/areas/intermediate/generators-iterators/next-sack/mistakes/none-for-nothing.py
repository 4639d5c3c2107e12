class Belt:
    """Sacks that come one by one, the next of which can be looked at."""

    def __init__(self, sacks):
        self._sacks = iter(sacks)
        self._seen = None

    def __iter__(self):
        return self

    def __next__(self):
        if self._seen is None:
            return next(self._sacks)
        sack, self._seen = self._seen, None
        return sack

    def peek(self, empty=None):
        if self._seen is None:
            self._seen = next(self._sacks, None)
        return empty if self._seen is None else self._seen
