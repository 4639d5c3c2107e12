class Positive:
    """An attribute that is above 0."""

    def __init__(self):
        self.values = {}

    def __get__(self, thing, owner):
        if thing is None:
            return self
        if id(thing) not in self.values:
            raise AttributeError("not set")
        return self.values[id(thing)]

    def __set__(self, thing, value):
        if value <= 0:
            raise ValueError("has to be above 0")
        self.values[id(thing)] = value


class Aquarium:
    """A tank, and how warm it is."""

    litres = Positive()
    degrees = Positive()

    def __init__(self, litres, degrees):
        self.litres = litres
        self.degrees = degrees
