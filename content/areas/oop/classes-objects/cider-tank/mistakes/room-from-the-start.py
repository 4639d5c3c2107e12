class Tank:
    """A tank, and how much is in it."""

    def __init__(self, capacity):
        self.capacity = capacity
        self.litres = 0
        self.room = capacity

    def free(self):
        return self.room

    def fill(self, litres):
        """Put in what fits, and return what doesn't."""
        fitting = min(litres, self.free())
        self.litres += fitting
        self.room -= fitting
        return litres - fitting

    def drain(self, litres):
        if litres > self.litres:
            raise ValueError("there is less in the tank")
        self.litres -= litres
        self.room += litres
