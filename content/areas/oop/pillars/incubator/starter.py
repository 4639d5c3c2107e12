class Incubator:
    """Keeps eggs at 30 to 40 degrees, and a record of what it was set to."""

    def __init__(self, degrees):
        self.history = []
        self.degrees = degrees

    @property
    def degrees(self):
        return self.degrees

    @degrees.setter
    def degrees(self, degrees):
        if degrees < 30 or degrees > 40:
            raise ValueError("no egg lives at that")
        self.degrees = degrees
        self.history.append(degrees)
