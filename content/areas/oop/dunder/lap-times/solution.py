class LapTime:
    """How long a lap took."""

    def __init__(self, minutes, seconds):
        self.minutes = minutes + seconds // 60
        self.seconds = seconds % 60

    def _pair(self):
        return self.minutes, self.seconds

    def __add__(self, other):
        if not isinstance(other, LapTime):
            return NotImplemented
        return LapTime(self.minutes + other.minutes, self.seconds + other.seconds)

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __eq__(self, other):
        if not isinstance(other, LapTime):
            return NotImplemented
        return self._pair() == other._pair()

    def __lt__(self, other):
        if not isinstance(other, LapTime):
            return NotImplemented
        return self._pair() < other._pair()

    def __str__(self):
        return f"{self.minutes}:{self.seconds:02}"
