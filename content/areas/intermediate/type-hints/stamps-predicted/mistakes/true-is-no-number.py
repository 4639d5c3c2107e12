def postage(grams: int, stamps: int = 1) -> str:
    return grams * stamps


print(postage(20, 3))
print(postage("20", 3))
print(postage.__annotations__["stamps"].__name__)

album: list[int] = ["blue", "red"]
print(album)


class Stamp:
    price: float
    country: str = "Iceland"


print(hasattr(Stamp, "price"), hasattr(Stamp, "country"))
print(list(Stamp.__annotations__))
print(list[int](["blue"]))
print(False)
