class Incubator:
    """The degrees are the last of the settings, so only the settings are stored."""

    def __init__(self, degrees):
        self._settings = ()
        self.degrees = degrees

    @property
    def history(self):
        return self._settings

    @property
    def degrees(self):
        return self._settings[-1]

    @degrees.setter
    def degrees(self, degrees):
        if not 30 <= degrees <= 40:
            raise ValueError(f"{degrees} degrees")
        self._settings += (degrees,)
