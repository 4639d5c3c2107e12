def interest(debt, percent):
    return debt * percent // 100


def pay_off(debt, percent, payment):
    """Print the months, the first one being month 1."""
    month = 1
    paid = 0
    while debt:
        debt += interest(debt, percent)
        if debt <= payment:
            paid += debt
            debt = 0
        else:
            paid += payment
            debt -= payment
        print("month", str(month) + ":", debt, "left")
        month += 1
    print(f"months: {month - 1}, paid: {paid}")


debt, percent, payment = int(input()), int(input()), int(input())
if interest(debt, percent) < payment:
    pay_off(debt, percent, payment)
else:
    print("never")
