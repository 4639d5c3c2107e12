album = []


class Coin:
    def __init__(self, cents, year):
        if cents <= 0:
            raise ValueError("no coin is worth that")
        self.cents = cents
        self.year = year
        album.append(self)

    def __str__(self):
        print(f"{self.cents} cents")

    def __repr__(self):
        return f"Coin({self.cents!r}, {self.year!r})"
