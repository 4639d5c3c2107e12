from types import MappingProxyType

from solution import cheapest

prices = MappingProxyType({"tea": 2.5})
found = cheapest(prices)
shown = "nothing" if found is None else found.upper()
cheapest({"tea": 2}, None)
cheapest({}, limit=3)
