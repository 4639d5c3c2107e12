class Team:
    """The runners of a relay, in the order in which they run."""

    def __init__(self, runners):
        self.runners = [*runners]
        self.swaps = 0

    def swap(self, out, into):
        """Put one runner in the place of another."""
        if out not in self.runners:
            raise ValueError(f"{out} is not in the team")
        self.runners = [into if name == out else name for name in self.runners]
        self.swaps += 1
