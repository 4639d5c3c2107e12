"""One class for the card; what the kinds do differently is handed to it as functions and numbers."""

import sys


class NotEnough(Exception):
    pass


class Card:
    """A prepaid card under certain terms."""

    def __init__(self, kind, share, floor):
        self.kind = kind
        self._share = share
        self._floor = floor
        self._balance = 0

    @property
    def balance(self):
        return self._balance

    def load(self, amount):
        self._balance += amount

    def pay(self, price):
        due = self._share(price)
        if self._balance - due < self._floor:
            raise NotEnough
        self._balance -= due


def whole(price):
    return price


def half(price):
    return price - price // 2


terms = {"guest": (whole, 0), "student": (half, 0), "staff": (whole, -20)}
cards = {}
for line in sys.stdin.read().splitlines():
    words = line.split()
    if words[0] == "open":
        if words[2] in cards:
            print(words[2], "has a card")
        else:
            cards[words[2]] = Card(words[1], *terms[words[1]])
        continue
    card = cards.get(words[1])
    if card is None:
        print("no card for", words[1])
    elif words[0] == "load":
        card.load(int(words[2]))
    else:
        try:
            card.pay(int(words[2]))
        except NotEnough:
            print(f"{words[1]}: not enough")

for name in cards:
    print(f"{name} ({cards[name].kind}): {cards[name].balance}")
