from solution import rate

rate({"red": 2.5}, "red") + 1
rate({2.5: "red"}, "red")
rate({"red": "2.5"}, "red")
rate([("red", 2.5)], "red")
rate({"red": None}, "red")
rate({"red": 2.5}, 7)
rate({"red": 2.5}, None)
rate({"red": 2.5}, "red", "1")
rate({"red": 2.5}, "red", 1j)
rate(None, "red")
rate({"red": 2.5}, "red", 1.0).is_integer()
number: float = rate({"red": 2.5}, "red")
text: str = rate({"red": 2.5}, "red") or ""
