import sys


class Card:
    """A prepaid card. Its balance stays at its floor or above."""

    def __init__(self, name):
        self.name = name
        self._balance = 0

    def kind(self):
        return "guest"

    def due(self, price):
        return price

    def floor(self):
        return 0

    def load(self, amount):
        self._balance += amount

    def pay(self, price):
        left = self._balance - self.due(price)
        if left < self.floor():
            raise ValueError(f"{self.name}: not enough")
        self._balance = left

    def summary(self):
        return f"{self.name} ({self.kind()}): {self._balance}"


class StudentCard(Card):
    def kind(self):
        return "student"

    def due(self, price):
        return (price + 1) // 2


class StaffCard(Card):
    def kind(self):
        return "staff"

    def floor(self):
        return -20


kinds = {"guest": Card, "student": StudentCard, "staff": StaffCard}
cards = {}
for line in sys.stdin:
    command, first, second = line.split()
    try:
        if command == "open":
            if second in cards:
                print(f"{second} has a card")
            cards[second] = kinds[first](second)
        elif first not in cards:
            raise ValueError(f"no card for {first}")
        elif command == "load":
            cards[first].load(int(second))
        else:
            cards[first].pay(int(second))
    except ValueError as refusal:
        print(refusal)

for card in cards.values():
    print(card.summary())
