def logged(logger):
    """A decorator that writes each call of a function to the logger."""

    def decorate(function):
        return function

    return decorate
