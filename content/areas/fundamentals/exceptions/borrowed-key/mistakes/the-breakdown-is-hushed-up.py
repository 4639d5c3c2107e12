def with_key(board, key, job):
    board.remove(key)
    try:
        return job(key)
    except Exception:
        return None
    finally:
        board.add(key)
