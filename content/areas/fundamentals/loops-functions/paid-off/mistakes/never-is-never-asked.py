debt = int(input())
percent = int(input())
payment = int(input())

months = 0
paid = 0
while debt > 0:
    debt += debt * percent // 100
    part = min(payment, debt)
    debt -= part
    paid += part
    months += 1
    print(f"month {months}: {debt} left")
print(f"months: {months}, paid: {paid}")
