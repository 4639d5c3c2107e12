class Positive:
    """An attribute that is above 0."""

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, thing, owner):
        if thing is None:
            return self
        if self.name not in vars(thing):
            raise AttributeError(self.name)
        return vars(thing)[self.name]

    def __set__(self, thing, value):
        if value <= 0:
            raise ValueError(f"{self.name} has to be above 0")
        setattr(thing, self.name, value)


class Aquarium:
    """A tank, and how warm it is."""

    litres = Positive()
    degrees = Positive()

    def __init__(self, litres, degrees):
        self.litres = litres
        self.degrees = degrees
