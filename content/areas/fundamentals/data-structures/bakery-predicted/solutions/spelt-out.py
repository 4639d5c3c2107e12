"""The same, with every structure written as it is in the end."""

monday = ["rye", "oat", "spelt"]
wednesday = ["rye", "oat"]
print(monday, wednesday)

weights = (3, 1, 2)
print(weights, [1, 2, 3])

print(None, [1, 2])

print(["bun", ["roll"]])

prices = dict(rye=5, oat=3)
print(prices)
print([key for key, price in prices.items()])

print([1, 3])
