from types import MappingProxyType

from solution import rate

rates = MappingProxyType({"red": 2.5})
found = rate(rates, "red")
shown = 0.0 if found is None else found + 0.5
rate({"red": 2}, "blue", None)
rate({}, bike="blue", fallback=3)
whole: float | None = rate({"red": 2.5}, "red", 1.5)
