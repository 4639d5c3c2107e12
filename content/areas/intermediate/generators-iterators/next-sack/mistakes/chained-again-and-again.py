from itertools import chain


class Belt:
    """Sacks that come one by one, the next of which can be looked at."""

    def __init__(self, sacks):
        self._sacks = iter(sacks)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._sacks)

    def peek(self, empty=None):
        try:
            sack = next(self._sacks)
        except StopIteration:
            return empty
        self._sacks = chain([sack], self._sacks)
        return sack
