"""Both refusals are one family, and the end of the input is noticed without input()."""

import sys


class Refused(Exception):
    pass


class Unreadable(Refused):
    def __str__(self):
        return "unreadable"


class TooLittle(Refused):
    def __str__(self):
        return f"{self.args[0]} cents are missing"


def change(line):
    words = line.split()
    try:
        sign = {"in": 1, "out": -1}[words[0]]
        cents = int(words[1])
    except (LookupError, ValueError) as error:
        raise Unreadable from error
    if len(words) > 2 or cents <= 0:
        raise Unreadable
    return sign * cents


box = 0
refused = False
lines = sys.stdin.read().splitlines()
for number, line in enumerate(lines, start=1):
    if line == "end":
        break
    try:
        step = change(line)
        if box + step < 0:
            raise TooLittle(-box - step)
    except Refused as reason:
        print(f"line {number}: {reason}")
        refused = True
    else:
        box += step
print("till", box)
if "end" not in lines:
    raise EOFError("the notes break off")
if refused:
    sys.exit(2)
