import os
from contextlib import contextmanager


@contextmanager
def replacing(path):
    """A file to write to, which takes the place of the one at the path when the block has ended well."""
    before = None
    if os.path.exists(path):
        with open(path, encoding="utf-8") as menu:
            before = menu.read()
    file = open(path, "w", encoding="utf-8")
    try:
        with file:
            yield file
    except BaseException:
        if before is None:
            os.remove(path)
        else:
            with open(path, "w", encoding="utf-8") as menu:
                menu.write(before)
        raise
