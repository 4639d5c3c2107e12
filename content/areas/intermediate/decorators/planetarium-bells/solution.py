from functools import wraps


def _behind_a_bell(name, show, ring):
    @wraps(show)
    def wrapper(*args, **kwargs):
        ring(name)
        return show(*args, **kwargs)

    return wrapper


def with_bell(shows, ring):
    """The shows, each with a bell before it."""
    rung = {}
    for name, show in shows.items():
        rung[name] = _behind_a_bell(name, show, ring)
    return rung
