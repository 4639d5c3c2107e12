def with_key(board, key, job):
    board.remove(key)
    try:
        return job(key)
    except Exception as error:
        raise RuntimeError("something went wrong") from error
    finally:
        board.add(key)
