from contextlib import contextmanager


@contextmanager
def taken(board, key):
    board.remove(key)
    try:
        yield key
    finally:
        board.add(key)


def with_key(board, key, job):
    with taken(board, key):
        return job(key)
