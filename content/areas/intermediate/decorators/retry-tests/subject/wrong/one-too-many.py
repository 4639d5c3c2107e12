from functools import wraps


def retry(times):
    """Tries once more than it should."""
    if times < 1:
        raise ValueError("a function has to be tried at least once")

    def decorate(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            for _ in range(times):
                try:
                    return function(*args, **kwargs)
                except TimeoutError:
                    pass
            return function(*args, **kwargs)

        return wrapper

    return decorate
