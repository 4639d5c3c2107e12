class TimeOfDay:
    """An hour and a minute such as a clock can show."""

    def __init__(self, hour, minute=0):
        self.hour = hour
        self.minute = minute
