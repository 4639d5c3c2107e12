class TimeOfDay:
    """An hour and a minute such as a clock can show."""

    def __init__(self, hour, minute=0):
        if not self.is_valid(hour, minute):
            raise ValueError(f"there is no {hour}:{minute}")
        self.hour = hour
        self.minute = minute

    @classmethod
    def from_text(cls, text):
        hour, minute = text.split(":")
        return cls(int(hour), int(minute))

    @staticmethod
    def is_valid(hour, minute):
        return 0 <= hour <= 23 and 0 <= minute <= 59

    def __str__(self):
        return f"{self.hour}:{self.minute}"

    def __repr__(self):
        return f"{type(self).__name__}({self.hour}, {self.minute})"
