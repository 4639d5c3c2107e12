price = 3
total = price * 4
price = 5
print(total)

first = "lemon"
second = first
first = first + "ade"
print(first, second)

print(7 / 2, 7 // 2, 7 % 2)
print(8 / 2)
print("4" + "3", "4" * 3)
print(2 + 3 * 2**2)

cups = 0
if cups:
    answer = "some"
elif cups is None:
    answer = "nobody knows"
else:
    answer = "none"
print(answer)
print(bool(cups or 10), cups == 0)
