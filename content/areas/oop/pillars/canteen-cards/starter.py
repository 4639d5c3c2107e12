import sys


class Card:
    """A prepaid card. Its balance stays at its floor or above."""

    def __init__(self, name):
        self.name = name
        self._balance = 0


for line in sys.stdin:
    print(line)
