import sys
from itertools import count

owed, percent, payment = map(int, sys.stdin.read().split())
charged = owed
months = 0
for month in count(1):
    if owed == 0:
        break
    extra = owed * percent // 100
    if extra >= payment:
        print("never")
        sys.exit()
    charged += extra
    owed = max(0, owed + extra - payment)
    months = month
    print(f"month {month}: {owed} left")
# Everything that was charged has been paid by now.
print(f"months: {months}, paid: {charged}")
