"""Written in one piece, as a generator."""

from contextlib import contextmanager


@contextmanager
def muted(channel):
    before = channel["muted"]
    channel["muted"] = True
    try:
        yield channel["volume"]
    finally:
        channel["muted"] = before
