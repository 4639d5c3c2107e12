class Belt:
    """Sacks that come one by one, the next of which can be looked at."""

    def __init__(self, sacks):
        self._sacks = iter(sacks)
