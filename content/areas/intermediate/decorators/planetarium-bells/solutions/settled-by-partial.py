from functools import partial, update_wrapper


def _ring_then_run(name, show, ring, *args, **kwargs):
    ring(name)
    return show(*args, **kwargs)


def with_bell(shows, ring):
    """The shows, each with a bell before it."""
    return {name: update_wrapper(partial(_ring_then_run, name, show, ring), show) for name, show in shows.items()}
