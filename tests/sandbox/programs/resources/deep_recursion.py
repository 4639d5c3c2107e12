"""Recurses until Python refuses."""
# ending: raises RecursionError
# lowest tier: C


def down():
    return down()


down()
