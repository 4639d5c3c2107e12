_NOTHING = object()


class Belt:
    """Sacks that come one by one, the next of which can be looked at."""

    def __init__(self, sacks):
        self._sacks = iter(sacks)
        self._seen = _NOTHING

    def __iter__(self):
        return self

    def __next__(self):
        if self._seen is _NOTHING:
            return next(self._sacks)
        sack, self._seen = self._seen, _NOTHING
        return sack

    def peek(self, empty=None):
        if self._seen is _NOTHING:
            self._seen = next(self._sacks, _NOTHING)
        return empty if self._seen is _NOTHING else self._seen
