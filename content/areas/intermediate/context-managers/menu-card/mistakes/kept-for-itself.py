import os
from contextlib import contextmanager


@contextmanager
def replacing(path):
    """A file to write to, which takes the place of the one at the path when the block has ended well."""
    draft = f"{path}.new"
    file = open(draft, "w", encoding="utf-8")
    try:
        with file:
            yield file
        os.replace(draft, path)
    except BaseException:
        os.remove(draft)
