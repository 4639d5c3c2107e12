def with_key(board, key, job):
    board.remove(key)
    result = job(key)
    board.add(key)
    return result
