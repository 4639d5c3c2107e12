def postage(grams: int, stamps: int = 1) -> str:
    return grams * stamps


print(postage(20, 3))  # prints: ?
print(postage("20", 3))  # prints: ?
print(postage.__annotations__["stamps"].__name__)  # prints: ?

album: list[int] = ["blue", "red"]
print(album)  # prints: ?


class Stamp:
    price: float
    country: str = "Iceland"


print(hasattr(Stamp, "price"), hasattr(Stamp, "country"))  # prints: ?
print(list(Stamp.__annotations__))  # prints: ?
print(list[int](["blue"]))  # prints: ?
print(isinstance(True, int))  # prints: ?
