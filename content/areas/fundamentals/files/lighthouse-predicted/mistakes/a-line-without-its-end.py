with open("log.txt", "w", encoding="utf-8") as log:
    print(log.write("calm\n"))
    log.write("gale\n")

with open("log.txt", encoding="utf-8") as log:
    print([log.readline().strip()])
    print(log.read().split())
    print([log.read()])
print(log.closed)

with open("log.txt", "a", encoding="utf-8") as log:
    log.write("fog")
    log.write("bank\n")
with open("log.txt", encoding="utf-8") as log:
    print(len(list(log)))

with open("log.txt", "w", encoding="utf-8") as log:
    pass
with open("log.txt", encoding="utf-8") as log:
    print([log.read()])
