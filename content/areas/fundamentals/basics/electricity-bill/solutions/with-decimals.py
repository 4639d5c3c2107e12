import sys
from decimal import Decimal

name, before, now = sys.stdin.read().splitlines()
used = int(now) - int(before)
if now < before:
    used += 100_000
price = Decimal("8.50") + min(used, 200) * Decimal("0.30")
if used > 200:
    price += Decimal("0.25") * (used - 200)
print(f"{name}\nused: {used} kWh\nto pay: {price:.2f} euros")
