"""No finally: the handler catches everything there is, puts the key back and passes the exception on."""


def with_key(board, key, job):
    board.remove(key)
    try:
        result = job(key)
    except BaseException:
        board.add(key)
        raise
    board.add(key)
    return result
