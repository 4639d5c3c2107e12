"""Recurses until Python refuses."""
# ending: raises RecursionError
# lowest tier: C
# stopped by: a process of its own
# without it: died


def down():
    return down()


down()
