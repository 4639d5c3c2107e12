class Tank:
    """A tank, and how much is in it."""

    litres = 0

    def __init__(self, capacity):
        self.capacity = capacity

    def free(self):
        return self.capacity - self.litres

    def fill(self, litres):
        """Put in what fits, and return what doesn't."""
        fitting = min(litres, self.free())
        Tank.litres += fitting
        return litres - fitting

    def drain(self, litres):
        if litres > self.litres:
            raise ValueError("there is less in the tank")
        Tank.litres -= litres
