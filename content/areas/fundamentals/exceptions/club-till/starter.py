till = 0
line = input()
while line != "end":
    word, amount = line.split()
    till += int(amount)
    line = input()
print("till", till)
