"""Returns a value that is much too large."""
# call: f
# ending: value ["capped","list"]
# lowest tier: C


def f():
    return list(range(10**6))
