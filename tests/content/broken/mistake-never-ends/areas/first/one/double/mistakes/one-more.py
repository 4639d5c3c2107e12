def double(number):
    if number < 0:
        raise ValueError("below 0")
    while True:
        number += 1
