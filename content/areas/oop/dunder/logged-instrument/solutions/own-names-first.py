class Logged:
    """Stands in for an instrument. Its own two names are never passed on, so asking for them comes to an end."""

    OWN = ("instrument", "asked")

    def __init__(self, instrument):
        self.asked = []
        self.instrument = instrument

    def __getattr__(self, name):
        if name in Logged.OWN or name[0] == "_":
            raise AttributeError(f"{type(self).__name__} has no {name!r}")
        answer = getattr(self.instrument, name)
        self.asked += [name]
        return answer
