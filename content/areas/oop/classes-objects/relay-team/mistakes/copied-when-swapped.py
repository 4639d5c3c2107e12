class Team:
    """The runners of a relay, in the order in which they run."""

    def __init__(self, runners):
        self.runners = runners
        self.swaps = 0

    def swap(self, out, into):
        """Put one runner in the place of another."""
        self.runners = list(self.runners)
        place = self.runners.index(out)
        self.runners[place] = into
        self.swaps = self.swaps + 1
