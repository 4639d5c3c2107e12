from functools import wraps


def counted(function):
    """Give a function that does the same and counts its calls."""

    @wraps(function)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return function(*args, **kwargs)

    wrapper.calls = 0
    return wrapper
