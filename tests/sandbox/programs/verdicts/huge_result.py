"""Returns an integer that takes for ever to be written in decimal."""
# call: f
# ending: value ["capped","integer"]
# lowest tier: C
# stopped by: compared outside
# without it: died


def f():
    return 1 << 10_000_000
