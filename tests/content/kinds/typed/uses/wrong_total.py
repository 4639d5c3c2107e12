from solution import total

total(["2.50"])
total(2.5)
total(None)
total([None])
total([2.5]).upper()
