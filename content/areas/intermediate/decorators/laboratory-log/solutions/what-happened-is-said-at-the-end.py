import functools
import logging


def logged(logger):
    """A decorator that writes each call of a function to the logger."""

    def decorate(function):
        def call(*args, **kwargs):
            level, told = logging.WARNING, None
            try:
                result = function(*args, **kwargs)
                level, told = logging.INFO, f"gave {result!r}"
                return result
            except Exception as error:
                told = f"failed: {error.__class__.__name__}"
                raise
            finally:
                if told is not None:
                    logger.log(level, "%s %s", function.__name__, told)

        return functools.update_wrapper(call, function)

    return decorate
