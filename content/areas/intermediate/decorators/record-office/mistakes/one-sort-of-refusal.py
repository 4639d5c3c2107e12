from functools import wraps


class AccessError(Exception):
    """Somebody asked for what they may not have."""


class NotSignedIn(AccessError):
    """Nobody knows who is asking."""


class Forbidden(AccessError):
    """Whoever is asking hasn't got the right."""


def needs(right, who, refused):
    """A decorator that lets in those who have the right."""

    def decorate(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            rights = who()
            if rights is None or right not in rights:
                refused.append((function.__name__, right))
                raise Forbidden(right)
            return function(*args, **kwargs)

        wrapper.needs = (right, *getattr(function, "needs", ()))
        return wrapper

    return decorate
