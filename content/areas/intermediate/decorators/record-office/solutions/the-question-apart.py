import functools


class AccessError(Exception):
    pass


class NotSignedIn(AccessError):
    pass


class Forbidden(AccessError):
    pass


def _refusal(right, rights):
    if rights is None:
        return NotSignedIn()
    return None if right in rights else Forbidden()


def needs(right, who, refused):
    """A decorator that lets in those who have the right."""

    def decorate(function):
        def guarded(*args, **kwargs):
            refusal = _refusal(right, who())
            if refusal is None:
                return function(*args, **kwargs)
            refused.append((guarded.__name__, right))
            raise refusal

        functools.update_wrapper(guarded, function)
        guarded.needs = (right,) + getattr(function, "needs", ())
        return guarded

    return decorate
