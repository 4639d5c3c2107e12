from functools import wraps


def retry(times):
    """The tries are shared by all calls."""
    if times < 1:
        raise ValueError("a function has to be tried at least once")

    left = times

    def decorate(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            nonlocal left
            while left > 1:
                try:
                    return function(*args, **kwargs)
                except TimeoutError:
                    left -= 1
            return function(*args, **kwargs)

        return wrapper

    return decorate
