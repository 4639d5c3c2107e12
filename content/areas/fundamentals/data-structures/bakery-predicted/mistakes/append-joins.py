monday = ["rye", "oat"]
tuesday = monday
wednesday = monday.copy()
tuesday.append("spelt")
print(monday, wednesday)

weights = (3, 1, 2)
lightest_first = sorted(weights)
print(weights, lightest_first)

tray = [2, 1]
answer = tray.sort()
print(answer, tray)

shelf = ["bun"]
shelf.extend(["roll"])
print(shelf)

prices = {"rye": 4, "oat": 3}
prices["rye"] += 1
print(prices)
print(list(prices))

print(sorted({3, 1, 3}))
