class AccessError(Exception):
    """Somebody asked for what they may not have."""


def needs(right, who, refused):
    """A decorator that lets in those who have the right."""

    def decorate(function):
        return function

    return decorate
