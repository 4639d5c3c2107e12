"""The same jar as a tuple, with a function for each of its texts."""

FRUIT, YEAR = "plum", 2023


def for_readers(fruit):
    return fruit + " jam"


def for_programmers(fruit, year):
    return "Jar(" + repr(fruit) + ", " + str(year) + ")"


def for_members(*texts):
    return "[" + ", ".join(texts) + "]"


print(for_readers(FRUIT))
print(for_members(for_programmers(FRUIT, YEAR)))
print(for_readers(FRUIT), "or", for_programmers(FRUIT, YEAR))
print("Shelf(" + for_members(for_programmers(FRUIT, YEAR)) + ")")
print("I ate", for_readers(FRUIT))
print((FRUIT, YEAR))
print({YEAR: for_readers(FRUIT)})
