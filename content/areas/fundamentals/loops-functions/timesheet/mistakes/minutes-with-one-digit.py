def minutes(clock):
    """The minutes since midnight, of a time such as 09:30."""
    return int(clock[:2]) * 60 + int(clock[3:])


def as_hours(length):
    """A number of minutes in hours and minutes, such as 3:05."""
    return f"{length // 60}:{length % 60}"


shifts = []
total = 0
line = input()
while line != "end":
    name, start, end = line.split()
    length = (minutes(end) - minutes(start)) % (24 * 60)
    shifts.append((name, length))
    total += length
    line = input()

for name, length in sorted(shifts, key=lambda shift: shift[1], reverse=True):
    print(name, as_hours(length))
print("total", as_hours(total))
