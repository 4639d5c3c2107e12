debt = int(input())
percent = int(input())
payment = int(input())

if debt * percent // 100 >= payment:
    print("never")
else:
    months = 0
    paid = 0
    while debt > 0:
        debt += debt * percent // 100
        debt -= payment
        paid += payment
        months += 1
        print(f"month {months}: {debt} left")
    print(f"months: {months}, paid: {paid}")
