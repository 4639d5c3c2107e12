class Team:
    """The runners of a relay, in the order in which they run."""

    swaps = 0

    def __init__(self, runners):
        self.runners = list(runners)

    def swap(self, out, into):
        """Put one runner in the place of another."""
        place = self.runners.index(out)
        self.runners[place] = into
        Team.swaps = Team.swaps + 1
