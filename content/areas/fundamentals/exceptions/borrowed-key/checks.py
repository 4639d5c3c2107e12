from orienteer.curriculum import check, snippet

checks = [
    check(
        "the call is worth what the job gave",
        snippet("""
            with_key({"saw"}, "saw", lambda key: key + " done")
        """),
    ),
    check(
        "the key is off the board while the job runs",
        snippet("""
            board = {"saw", "lathe"}
            with_key(board, "saw", lambda key: sorted(board))
        """),
    ),
    check(
        "the key is back when the job is done",
        snippet("""
            board = {"saw", "lathe"}
            with_key(board, "saw", len)
            sorted(board)
        """),
    ),
    check(
        "the same exception reaches the caller",
        snippet("""
            trouble = OSError("the belt has torn")
            def job(key):
                raise trouble
            try:
                with_key({"saw"}, "saw", job)
                caught = None
            except OSError as error:
                caught = error
            caught is trouble
        """),
    ),
    check(
        "the key is back when the job has failed",
        snippet("""
            board = {"saw", "lathe"}
            try:
                with_key(board, "saw", lambda key: 1 / 0)
            except Exception:
                pass
            sorted(board)
        """),
    ),
    check(
        "the key is back when the job has failed with a KeyError",
        snippet("""
            board = {"saw", "lathe"}
            try:
                with_key(board, "saw", lambda key: {}[key])
            except KeyError:
                pass
            sorted(board)
        """),
    ),
    check(
        "the key is back when the job has ended the program",
        snippet("""
            board = {"saw", "lathe"}
            def job(key):
                raise SystemExit(3)
            try:
                with_key(board, "saw", job)
            except SystemExit:
                pass
            sorted(board)
        """),
    ),
    check(
        "a key that isn't on the board raises KeyError",
        snippet("""
            with_key({"lathe"}, "saw", len)
        """),
    ),
    check(
        "without its key a job isn't called",
        snippet("""
            called = []
            try:
                with_key({"lathe"}, "saw", called.append)
            except Exception:
                pass
            called
        """),
    ),
    check(
        "a key that somebody else has isn't hung up",
        snippet("""
            board = {"lathe"}
            try:
                with_key(board, "saw", len)
            except Exception:
                pass
            sorted(board)
        """),
    ),
    check(
        "nothing is printed",
        snippet("""
            try:
                with_key({"saw"}, "saw", lambda key: 1 / 0)
            except Exception:
                pass
        """),
        observe="output",
    ),
]
