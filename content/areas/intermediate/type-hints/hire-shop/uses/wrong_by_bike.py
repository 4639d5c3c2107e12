from solution import by_bike

by_bike([(20, "red")])
by_bike([("red", "20")])
by_bike([(20, 20)])
by_bike(["red"])
by_bike([("red", 1, 2)])
by_bike(None)
by_bike([("red", None)])
by_bike([(None, 1)])
by_bike([("red", 20)])[1]
by_bike([("red", 20)])["red"].append("5")
by_bike([("red", 20)])["red"] + 1
by_bike([("red", 20)])["red"][0].upper()
