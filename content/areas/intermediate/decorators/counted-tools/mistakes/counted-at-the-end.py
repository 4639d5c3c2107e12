from functools import wraps


def counted(function):
    """Give a function that does the same and counts its calls."""

    @wraps(function)
    def wrapper(*args, **kwargs):
        try:
            return function(*args, **kwargs)
        finally:
            wrapper.calls += 1

    wrapper.calls = 0
    return wrapper
