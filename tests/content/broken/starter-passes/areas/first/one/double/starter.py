def double(number):
    if number < 0:
        raise ValueError
    return 2 * number
