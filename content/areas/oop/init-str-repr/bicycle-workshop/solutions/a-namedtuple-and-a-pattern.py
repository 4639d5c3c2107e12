"""The appointment is a named tuple, which brings most of its repr along, and a pattern reads the line."""

import re
import sys
from typing import NamedTuple

BOOK = re.compile(r"\s*book\s+(\d+):(\d+)\s+(\S+)(?:\s+(\d+))?\s*")
CANCEL = re.compile(r"\s*cancel\s+(\S+)\s*")


class Appointment(NamedTuple):
    hour: int
    minute: int
    name: str
    minutes: int

    def __repr__(self):
        return f"Appointment{tuple(self)}"

    def __str__(self):
        return f"{self.hour:02}:{self.minute:02} {self.name} ({self.minutes} min)"


def read(line):
    found = BOOK.fullmatch(line)
    if found is None:
        return None
    made = Appointment(int(found[1]), int(found[2]), found[3], int(found[4] or 30))
    return made if made.hour < 24 and made.minute < 60 and made.minutes > 0 else None


booked = []
for line in sys.stdin.read().splitlines():
    made, cancelled = read(line), CANCEL.fullmatch(line)
    names = [each.name for each in booked]
    if made:
        if made.name in names:
            print(made.name, "has an appointment")
        else:
            booked.append(made)
    elif cancelled:
        if cancelled[1] in names:
            booked.pop(names.index(cancelled[1]))
        else:
            print("no appointment for", cancelled[1])
    elif line.split() == ["debug"]:
        print(booked)
    else:
        print("not understood:", repr(line))

for each in booked:
    print(each)
