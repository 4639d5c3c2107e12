class Tank:
    """A tank, and how much is in it."""

    def __init__(self, capacity):
        self.capacity = capacity
        self.litres = 0

    def free(self):
        return self.capacity - self.litres

    def fill(self, litres):
        """Put in what fits, and return what doesn't."""
        fitting = min(litres, self.free())
        self.litres += fitting
        return litres - fitting

    def drain(self, litres):
        self.litres -= litres
        if self.litres < 0:
            raise ValueError("there is less in the tank")
