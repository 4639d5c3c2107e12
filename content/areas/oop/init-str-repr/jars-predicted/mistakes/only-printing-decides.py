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

    def __str__(self):
        return "Shelf([" + ", ".join(str(jar) for jar in self.jars) + "])"


plum = Jar("plum", 2023)
shelf = Shelf([plum])

print(plum)
print([plum])
print(f"{plum} or {plum!r}")
print(shelf)
print("I ate " + str(plum))
print((plum.fruit, plum.year))
print({plum.year: str(plum)})
