self.year = year
return f"Coin({self}, {self.year})"
def __repr__(self):
album.append(self)
return self
self.cents = cents
def __init__(self, cents, year):
return f"{self.cents} cents"
class Coin:
if cents <= 0:
album = []
cents = self.cents
return f"Coin({self.cents!r}, {self.year!r})"
print(f"{self.cents} cents")
raise ValueError("no coin is worth that")
def __str__(self):
