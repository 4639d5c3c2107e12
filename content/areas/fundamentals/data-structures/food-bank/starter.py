stock = {}
line = input()
print("short", 0)
