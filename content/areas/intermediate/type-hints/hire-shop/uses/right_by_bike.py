from solution import by_bike

found = by_bike(pair for pair in [("red", 20)])
found["red"].append(5)
found["blue"] = [1]
found.setdefault("green", []).extend([2])
shown = bin(sum(found["red"]))
loud = [bike.upper() for bike in found]
by_bike({"red": 20}.items())
by_bike((("red", 1), ("blue", 2)))
found["red"].sort()
whole: dict[str, list[int]] = found
