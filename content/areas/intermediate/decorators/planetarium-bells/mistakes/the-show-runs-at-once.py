from functools import wraps


def with_bell(shows, ring):
    """The shows, each with a bell before it."""

    def behind(name, show):
        ring(name)
        wraps(show)(show)
        return show

    rung = {}
    for name, show in shows.items():
        rung[name] = behind(name, show)
    return rung
