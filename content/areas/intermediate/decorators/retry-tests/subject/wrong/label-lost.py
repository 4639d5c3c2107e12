def retry(times):
    """The function is called wrapper."""
    if times < 1:
        raise ValueError("a function has to be tried at least once")

    def decorate(function):
        def wrapper(*args, **kwargs):
            for _ in range(times - 1):
                try:
                    return function(*args, **kwargs)
                except TimeoutError:
                    pass
            return function(*args, **kwargs)

        return wrapper

    return decorate
