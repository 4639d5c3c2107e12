monday = ["rye", "oat"]
tuesday = monday
wednesday = monday.copy()
tuesday.append("spelt")
print(monday, wednesday)  # prints: ?

weights = (3, 1, 2)
lightest_first = sorted(weights)
print(weights, lightest_first)  # prints: ?

tray = [2, 1]
answer = tray.sort()
print(answer, tray)  # prints: ?

shelf = ["bun"]
shelf.append(["roll"])
print(shelf)  # prints: ?

prices = {"rye": 4, "oat": 3}
prices["rye"] += 1
print(prices)  # prints: ?
print(list(prices))  # prints: ?

print(sorted({3, 1, 3}))  # prints: ?
