from functools import wraps


def counted(function):
    """Give a function that does the same and counts its calls."""

    @wraps(function)
    def wrapper(*args):
        wrapper.calls += 1
        return function(*args)

    wrapper.calls = 0
    return wrapper
