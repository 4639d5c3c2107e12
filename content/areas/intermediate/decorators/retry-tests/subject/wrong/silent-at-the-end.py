from functools import wraps


def retry(times):
    """The last failure gives None."""
    if times < 1:
        raise ValueError("a function has to be tried at least once")

    def decorate(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            for _ in range(times - 1):
                try:
                    return function(*args, **kwargs)
                except TimeoutError:
                    pass
            try:
                return function(*args, **kwargs)
            except TimeoutError:
                return None

        return wrapper

    return decorate
