import sys


class NotEnough(Exception):
    """More would be taken out than there is."""

    def __init__(self, missing):
        super().__init__(f"{missing} cents are missing")


def after(till, line):
    """What is in the till after this line; ValueError if it can't be read."""
    word, amount = line.split()
    cents = int(amount)
    if word not in ("in", "out") or cents < 1:
        raise ValueError(line)
    if word == "in":
        return till + cents
    if cents > till:
        raise NotEnough(cents - till)
    return till - cents


till = 0
number = 1
status = 0
line = input()
while line != "end":
    try:
        till = after(till, line)
    except ValueError:
        print(f"line {number}: unreadable")
        status = 2
    except NotEnough as error:
        print(f"line {number}: {error}")
        status = 2
    number += 1
    line = input()
print("till", till)
sys.exit(status)
