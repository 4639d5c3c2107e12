name = input()
last_reading = int(input())
reading = int(input())

used = reading - last_reading
if used <= 200:
    cents = used * 30
else:
    cents = 200 * 30 + (used - 200) * 25
cents = cents + 850

print(name)
print(f"used: {used} kWh")
print(f"to pay: {cents // 100}.{cents % 100:02} euros")
