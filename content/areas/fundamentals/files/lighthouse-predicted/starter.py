with open("log.txt", "w", encoding="utf-8") as log:
    print(log.write("calm\n"))  # prints: ?
    log.write("gale\n")

with open("log.txt", encoding="utf-8") as log:
    print([log.readline()])  # prints: ?
    print(log.read().split())  # prints: ?
    print([log.read()])  # prints: ?
print(log.closed)  # prints: ?

with open("log.txt", "a", encoding="utf-8") as log:
    log.write("fog")
    log.write("bank\n")
with open("log.txt", encoding="utf-8") as log:
    print(len(list(log)))  # prints: ?

with open("log.txt", "w", encoding="utf-8") as log:
    pass
with open("log.txt", encoding="utf-8") as log:
    print([log.read()])  # prints: ?
