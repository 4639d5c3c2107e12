import sys

stock = {}
with open("stock.txt", encoding="utf-8") as file:
    for line in file:
        name, packets = line.split()
        stock[name] = int(packets)

moves = 0
with open("moves.txt", encoding="utf-8") as file:
    for line in file:
        moves += 1
        name, change = line[:-1].split(" ")
        stock[name] = stock.get(name, 0) + int(change)
        if stock[name] < 0:
            print(f"line {moves}: not enough {name}")
            sys.exit(2)

with open("stock.txt", "w", encoding="utf-8") as file:
    for name, packets in stock.items():
        file.write(f"{name} {packets}\n")
with open("moves.txt", "w", encoding="utf-8"):
    pass
print(moves, "moves booked")
