import sys


class NotEnough(Exception):
    """More would be taken out than there is."""


def amount_of(line):
    """What comes into the till; ValueError if it can't be read."""
    word, amount = line.split()
    cents = int(amount)
    if word not in ("in", "out") or cents < 1:
        raise ValueError(line)
    return cents if word == "in" else -cents


try:
    raise NotEnough
except NotEnough:
    pass
till = 0
number = 1
status = 0
try:
    line = input()
    while line != "end":
        try:
            change = amount_of(line)
        except ValueError:
            print(f"line {number}: unreadable")
            status = 2
        else:
            if till + change < 0:
                print(f"line {number}: {-till - change} cents are missing")
                status = 2
            else:
                till += change
        number += 1
        line = input()
finally:
    print("till", till)
sys.exit(status)
