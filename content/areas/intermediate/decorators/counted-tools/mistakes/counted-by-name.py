from functools import wraps

CALLS = {}


def counted(function):
    """Give a function that does the same and counts its calls."""

    @wraps(function)
    def wrapper(*args, **kwargs):
        CALLS[function.__name__] = CALLS.get(function.__name__, 0) + 1
        wrapper.calls = CALLS[function.__name__]
        return function(*args, **kwargs)

    wrapper.calls = 0
    return wrapper
