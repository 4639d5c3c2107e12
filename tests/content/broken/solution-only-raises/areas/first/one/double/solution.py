def double(number):
    raise ValueError("not yet")
