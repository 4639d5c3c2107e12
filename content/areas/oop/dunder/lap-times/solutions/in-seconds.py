class LapTime:
    """How long a lap took. One number is stored, the seconds; the rest is worked out."""

    def __init__(self, minutes, seconds):
        self._whole = 60 * minutes + seconds

    @property
    def minutes(self):
        return self._whole // 60

    @property
    def seconds(self):
        return self._whole % 60

    def __add__(self, other):
        if isinstance(other, LapTime):
            return LapTime(0, self._whole + other._whole)
        return NotImplemented

    def __radd__(self, other):
        if type(other) is int and other == 0:
            return LapTime(0, self._whole)
        return NotImplemented

    def __eq__(self, other):
        return self._whole == other._whole if isinstance(other, LapTime) else NotImplemented

    def __lt__(self, other):
        return self._whole < other._whole if isinstance(other, LapTime) else NotImplemented

    def __str__(self):
        return str(self.minutes) + ":" + str(self.seconds).zfill(2)
