"""The same, without a single annotation."""


def postage(grams, stamps=1):
    return grams * stamps


print(postage(20, 3))
print(postage("20", 3))
print("int")
print(["blue", "red"])


class Stamp:
    country = "Iceland"


print("price" in vars(Stamp), "country" in vars(Stamp))
print(["price", "country"])
print(list(["blue"]))
print(issubclass(bool, int))
