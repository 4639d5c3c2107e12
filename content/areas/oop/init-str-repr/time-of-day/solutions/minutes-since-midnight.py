class TimeOfDay:
    """An hour and a minute such as a clock can show. One number is stored, the minutes since midnight."""

    def __init__(self, hour, minute=0):
        if not type(self).is_valid(hour, minute):
            raise ValueError((hour, minute))
        self._since_midnight = 60 * hour + minute

    @property
    def hour(self):
        return self._since_midnight // 60

    @property
    def minute(self):
        return self._since_midnight % 60

    @staticmethod
    def is_valid(hour, minute):
        return hour in range(24) and minute in range(60)

    @classmethod
    def from_text(cls, text):
        numbers = [int(part) for part in text.split(":")]
        if len(numbers) != 2:
            raise ValueError(text)
        return cls(*numbers)

    def __str__(self):
        return str(self.hour).zfill(2) + ":" + str(self.minute).zfill(2)

    def __repr__(self):
        return f"{self.__class__.__name__}{self.hour, self.minute}"
