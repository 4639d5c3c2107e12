name = input()
last_reading = int(input())
reading = int(input())

used = reading - last_reading
if used < 0:
    used = used + 100_000

if used <= 200:
    cents = used * 30
else:
    cents = used * 25
cents = cents + 850

print(name)
print(f"used: {used} kWh")
print(f"to pay: {cents // 100}.{cents % 100:02} euros")
