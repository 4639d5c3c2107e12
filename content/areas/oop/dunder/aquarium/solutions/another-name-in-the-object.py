class Positive:
    """An attribute that is above 0. The value stands in the object under a name with an underscore."""

    def __set_name__(self, owner, name):
        self.place = "_positive_" + name

    def __get__(self, thing, owner=None):
        return self if thing is None else getattr(thing, self.place)

    def __set__(self, thing, value):
        if not value > 0:
            raise ValueError(value)
        setattr(thing, self.place, value)


class Aquarium:
    """A tank, and how warm it is."""

    litres = Positive()
    degrees = Positive()

    def __init__(self, litres, degrees):
        self.litres = litres
        self.degrees = degrees
