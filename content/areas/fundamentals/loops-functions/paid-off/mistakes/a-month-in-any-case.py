debt = int(input())
percent = int(input())
payment = int(input())

if debt * percent // 100 >= payment:
    print("never")
else:
    months = 0
    paid = 0
    while True:
        debt += debt * percent // 100
        part = min(payment, debt)
        debt -= part
        paid += part
        months += 1
        print(f"month {months}: {debt} left")
        if debt == 0:
            break
    print(f"months: {months}, paid: {paid}")
