from functools import wraps


def retry(times):
    """Too few tries are refused when the function is called."""
    def decorate(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            if times < 1:
                raise ValueError("a function has to be tried at least once")
            for _ in range(times - 1):
                try:
                    return function(*args, **kwargs)
                except TimeoutError:
                    pass
            return function(*args, **kwargs)

        return wrapper

    return decorate
