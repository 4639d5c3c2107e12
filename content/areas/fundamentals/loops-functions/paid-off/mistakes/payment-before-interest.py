debt = int(input())
percent = int(input())
payment = int(input())

if debt * percent // 100 >= payment:
    print("never")
else:
    months = 0
    paid = 0
    while debt > 0:
        part = min(payment, debt)
        debt -= part
        debt += debt * percent // 100
        paid += part
        months += 1
        print(f"month {months}: {debt} left")
    print(f"months: {months}, paid: {paid}")
