def with_key(board, key, job):
    """What the job gives; the key is off the board while it runs."""
    try:
        board.remove(key)
        result = job(key)
    except KeyError:
        raise
    except BaseException:
        board.add(key)
        raise
    board.add(key)
    return result
