def with_key(board, key, job):
    """What the job gives; the key is off the board while it runs."""
    board.remove(key)
    try:
        return job(key)
    finally:
        board.add(key)
