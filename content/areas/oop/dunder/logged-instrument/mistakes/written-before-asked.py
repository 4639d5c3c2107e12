class Logged:
    """Stands in for an instrument, and writes down what it is asked for."""

    def __init__(self, instrument):
        self.instrument = instrument
        self.asked = []

    def __getattr__(self, name):
        if name.startswith("_") or "asked" not in vars(self):
            raise AttributeError(name)
        self.asked.append(name)
        return getattr(self.instrument, name)
