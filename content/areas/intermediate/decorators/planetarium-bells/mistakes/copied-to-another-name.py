from functools import wraps


def with_bell(shows, ring):
    """The shows, each with a bell before it."""
    rung = {}
    for name, show in shows.items():
        this_name = name
        this_show = show

        @wraps(this_show)
        def wrapper(*args, **kwargs):
            ring(this_name)
            return this_show(*args, **kwargs)

        rung[name] = wrapper
    return rung
