class Logged:
    """Stands in for an instrument, and writes down what it is asked for."""

    def __init__(self, instrument):
        self.instrument = instrument
        self.asked = []

    def __copy__(self):
        return Logged(self.instrument)

    def __getattr__(self, name):
        value = getattr(self.instrument, name)
        self.asked.append(name)
        return value
