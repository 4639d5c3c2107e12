from solution import total

prices = {"tea": 2.5, "bread": 3.0}
to_pay: float = total(prices.values()) + total((1, 2.5)) + total({0.5})
shown = f"{total(price for price in [1.5, 2]):.2f}"
rounded: int = round(total([]))
