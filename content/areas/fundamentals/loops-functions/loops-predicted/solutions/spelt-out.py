"""The same, without a loop and without a function."""

total = 2 + 3 + 4
minute = 4
print(total)
print(minute)

degrees = 60 + 10 + 10 + 10
seconds = 5 + 5 + 5
print(degrees, seconds)

letter, kept = "p", "a"
print(letter, kept)

degrees_in_the_call = degrees + 10
answer = None
print(degrees)
print(answer)
