def double(number):
    return number * 2 if number else 1
