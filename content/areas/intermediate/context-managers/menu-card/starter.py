from contextlib import contextmanager


@contextmanager
def replacing(path):
    """A file to write to, which takes the place of the one at the path when the block has ended well."""
    with open(path, "w", encoding="utf-8") as file:
        yield file
