def double(number):
    if number < 0:
        raise ValueError("a number below 0 is refused, as the task says, and this line is long, so that nothing is cut off")
    return number * 2
