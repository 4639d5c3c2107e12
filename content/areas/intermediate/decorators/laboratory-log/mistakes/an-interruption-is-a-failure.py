from functools import wraps


def logged(logger):
    """A decorator that writes each call of a function to the logger."""

    def decorate(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            try:
                result = function(*args, **kwargs)
            except BaseException as error:
                logger.warning("%s failed: %s", function.__name__, type(error).__name__)
                raise
            logger.info("%s gave %r", function.__name__, result)
            return result

        return wrapper

    return decorate
