class LapTime:
    """How long a lap took."""

    def __init__(self, minutes, seconds):
        self.minutes = minutes
        self.seconds = seconds

    def __add__(self, other):
        return LapTime(self.minutes + other.minutes, self.seconds + other.seconds)
