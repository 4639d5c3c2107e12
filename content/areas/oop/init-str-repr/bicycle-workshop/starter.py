import sys


class Appointment:
    """Somebody's time at the workshop."""

    def __init__(self, hour, minute, name, minutes):
        self.hour = hour
        self.minute = minute
        self.name = name
        self.minutes = minutes


for line in sys.stdin.read().splitlines():
    print(line)
