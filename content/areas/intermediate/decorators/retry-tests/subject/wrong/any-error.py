from functools import wraps


def retry(times):
    """Any error is tried again."""
    if times < 1:
        raise ValueError("a function has to be tried at least once")

    def decorate(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            for _ in range(times - 1):
                try:
                    return function(*args, **kwargs)
                except Exception:
                    pass
            return function(*args, **kwargs)

        return wrapper

    return decorate
