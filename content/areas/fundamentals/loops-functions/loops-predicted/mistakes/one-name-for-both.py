def warmer(_):
    global degrees
    degrees += 10


total = 0
for minute in range(2, 5):
    total += minute
print(total)
print(minute)

degrees = 60
seconds = 0
while degrees < 85:
    degrees += 10
    seconds += 5
print(degrees, seconds)

for letter in "teapot":
    if letter == "e":
        continue
    if letter == "p":
        break
    kept = letter
print(letter, kept)

answer = warmer(degrees)
print(degrees)
print(answer)
