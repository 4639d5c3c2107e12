def with_key(board, key, job):
    board.remove(key)
    try:
        result = job(key)
    except Exception:
        board.add(key)
        raise
    board.add(key)
    return result
