class Positive:
    """An attribute that is above 0."""

    def __get__(self, thing, owner):
        return self.value

    def __set__(self, thing, value):
        if value <= 0:
            raise ValueError("has to be above 0")
        self.value = value


class Aquarium:
    """A tank, and how warm it is."""

    litres = Positive()
    degrees = Positive()

    def __init__(self, litres, degrees):
        self.litres = litres
        self.degrees = degrees
