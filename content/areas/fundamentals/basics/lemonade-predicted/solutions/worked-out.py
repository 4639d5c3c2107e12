"""The same, with each value worked out by hand."""

print(3 + 3 + 3 + 3)
print("lemon" + "ade", "lemon")
print(3.5, 3, 7 - 2 * 3)
print(float(4))
print("43", "4" + "4" + "4")
print(2 + (3 * (2 * 2)))
print("none")
print(10, True)
