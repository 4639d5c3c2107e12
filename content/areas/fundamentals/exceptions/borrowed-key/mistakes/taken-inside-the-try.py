def with_key(board, key, job):
    """What the job gives; the key is off the board while it runs."""
    try:
        board.remove(key)
        return job(key)
    finally:
        board.add(key)
