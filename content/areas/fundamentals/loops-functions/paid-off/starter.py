debt = int(input())
percent = int(input())
payment = int(input())

months = 0
paid = 0
# One month after the other, until nothing is owed.
print(f"months: {months}, paid: {paid}")
