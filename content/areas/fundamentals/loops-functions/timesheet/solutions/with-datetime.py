import sys
from datetime import datetime, timedelta


def length_of(start, end):
    began, ended = (datetime.strptime(clock, "%H:%M") for clock in (start, end))
    if ended < began:
        ended += timedelta(days=1)
    return ended - began


def text(length):
    seconds = int(length.total_seconds())
    return f"{seconds // 3600}:{seconds // 60 % 60:02d}"


shifts = []
for line in sys.stdin.read().splitlines():
    if line == "end":
        break
    name, start, end = line.split()
    shifts.append((name, length_of(start, end)))

shifts.sort(key=lambda shift: -shift[1])
for name, length in shifts:
    print(f"{name} {text(length)}")
print("total", text(sum((length for _, length in shifts), timedelta())))
