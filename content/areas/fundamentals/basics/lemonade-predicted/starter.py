price = 3
total = price * 4
price = 5
print(total)  # prints: ?

first = "lemon"
second = first
first = first + "ade"
print(first, second)  # prints: ?

print(7 / 2, 7 // 2, 7 % 2)  # prints: ?
print(8 / 2)  # prints: ?
print("4" + "3", "4" * 3)  # prints: ?
print(2 + 3 * 2**2)  # prints: ?

cups = 0
if cups:
    answer = "some"
elif cups is None:
    answer = "nobody knows"
else:
    answer = "none"
print(answer)  # prints: ?
print(cups or 10, cups == 0)  # prints: ?
