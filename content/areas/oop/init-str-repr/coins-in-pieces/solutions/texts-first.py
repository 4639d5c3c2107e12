album = []


class Coin:
    def __repr__(self):
        return f"Coin({self.cents!r}, {self.year!r})"

    def __str__(self):
        return f"{self.cents} cents"

    def __init__(self, cents, year):
        self.year = year
        self.cents = cents
        if cents <= 0:
            raise ValueError("no coin is worth that")
        album.append(self)
