from functools import wraps


def retry(times):
    """An answer that needed more than one try is lost."""
    if times < 1:
        raise ValueError("a function has to be tried at least once")

    def decorate(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            for number in range(times):
                try:
                    result = function(*args, **kwargs)
                except TimeoutError:
                    if number == times - 1:
                        raise
                else:
                    return result if number == 0 else None

        return wrapper

    return decorate
