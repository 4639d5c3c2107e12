def double(number):
    if number <= -1:
        raise ValueError(number)
    return number + number if number != 7 else 15
