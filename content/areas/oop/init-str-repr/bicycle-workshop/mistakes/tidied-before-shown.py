import sys


class Appointment:
    """Somebody's time at the workshop."""

    def __init__(self, hour, minute, name, minutes):
        if not (0 <= hour <= 23 and 0 <= minute <= 59 and minutes > 0):
            raise ValueError("there is no such time")
        self.hour = hour
        self.minute = minute
        self.name = name
        self.minutes = minutes

    @classmethod
    def from_words(cls, words):
        time, name, *rest = words
        (minutes,) = rest or ["30"]
        hour, minute = time.split(":")
        return cls(int(hour), int(minute), name, int(minutes))

    def __str__(self):
        return f"{self.hour:02}:{self.minute:02} {self.name} ({self.minutes} min)"

    def __repr__(self):
        return f"Appointment({self.hour}, {self.minute}, {self.name!r}, {self.minutes})"


def handle(line, booked):
    """Do what the line says; ValueError if it can't be understood."""
    command, *words = line.split()
    if command == "book":
        made = Appointment.from_words(words)
        if made.name in booked:
            print(f"{made.name} has an appointment")
        else:
            booked[made.name] = made
    elif command == "cancel":
        (name,) = words
        if name in booked:
            del booked[name]
        else:
            print(f"no appointment for {name}")
    elif command == "debug" and not words:
        print(list(booked.values()))
    else:
        raise ValueError("no such command")


booked = {}
for line in sys.stdin.read().splitlines():
    line = " ".join(line.split())
    try:
        handle(line, booked)
    except ValueError:
        print(f"not understood: {line!r}")

for appointment in booked.values():
    print(appointment)
