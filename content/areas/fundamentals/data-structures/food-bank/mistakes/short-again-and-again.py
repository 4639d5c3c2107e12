stock = {}
short = []
line = input()
while line != "end":
    action, name, number = line.split()
    if action == "in":
        stock[name] = stock.get(name, 0) + int(number)
    elif name in stock and stock[name] >= int(number):
        stock[name] -= int(number)
    else:
        short.append(name)
    line = input()

for name in sorted(stock):
    if stock[name] > 0:
        print(name, stock[name])
print("short", len(short))
for name in sorted(short):
    print(name)
