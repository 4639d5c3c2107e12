stock = {}
with open("stock.txt", encoding="utf-8") as file:
    for line in file:
        name, packets = line.split()
        stock[name] = int(packets)
print(len(stock))
