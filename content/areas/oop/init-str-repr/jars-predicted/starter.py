class Jar:
    def __init__(self, fruit, year):
        self.fruit = fruit
        self.year = year

    def __str__(self):
        return f"{self.fruit} jam"

    def __repr__(self):
        return f"Jar({self.fruit!r}, {self.year})"


class Shelf:
    def __init__(self, jars):
        self.jars = jars

    def __repr__(self):
        return f"Shelf({self.jars})"


plum = Jar("plum", 2023)
shelf = Shelf([plum])

print(plum)  # prints: ?
print([plum])  # prints: ?
print(f"{plum} or {plum!r}")  # prints: ?
print(shelf)  # prints: ?
print("I ate " + str(plum))  # prints: ?
print((plum.fruit, plum.year))  # prints: ?
print({plum.year: str(plum)})  # prints: ?
