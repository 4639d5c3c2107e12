name, before, now = input(), int(input()), int(input())
used = (now - before) % 100_000
beyond = max(0, used - 200)
print(name, f"used: {used} kWh", f"to pay: {(850 + 30 * used - 5 * beyond) / 100:.2f} euros", sep="\n")
