from functools import wraps


def with_bell(shows, ring):
    """The shows, each with a bell before it."""
    rung = {}
    for name, show in shows.items():

        @wraps(show)
        def wrapper(*args, **kwargs):
            ring(name)
            return show(*args, **kwargs)

        rung[name] = wrapper
    return rung
