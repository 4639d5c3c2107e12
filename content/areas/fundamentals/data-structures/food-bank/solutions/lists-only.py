"""Every article that is there is one member of a list, so counting says how many are left."""

shelf = []
short = []
while True:
    words = input().split()
    if words == ["end"]:
        break
    name, number = words[1], int(words[2])
    if words[0] == "in":
        shelf.extend([name] * number)
    elif shelf.count(name) < number:
        if name not in short:
            short.append(name)
    else:
        for _ in range(number):
            shelf.remove(name)

shelf.sort()
before = None
for name in shelf:
    if name != before:
        print(name, shelf.count(name))
    before = name
short.sort()
print("short", len(short))
for name in short:
    print(name)
