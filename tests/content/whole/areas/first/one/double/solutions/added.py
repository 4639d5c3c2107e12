def double(number):
    if number <= -1:
        raise ValueError(number)
    return number + number
