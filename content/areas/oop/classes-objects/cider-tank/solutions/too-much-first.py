class Tank:
    """A tank, and how much is in it."""

    def __init__(self, capacity):
        self.capacity = capacity
        self.litres = 0

    def free(self):
        return self.capacity - self.litres

    def fill(self, litres):
        """Ask how much is too much, and put in the rest."""
        too_much = litres - self.free()
        if too_much <= 0:
            self.litres = self.litres + litres
            return 0
        self.litres = self.capacity
        return too_much

    def drain(self, litres):
        left = self.litres - litres
        if left < 0:
            raise ValueError(f"only {self.litres} litres are left")
        self.litres = left
