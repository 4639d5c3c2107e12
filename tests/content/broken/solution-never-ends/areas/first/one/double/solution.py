def double(number):
    if number < 0:
        raise ValueError("below 0")
    while number != 3:
        number = number * 2
    return 6
