"""Returns what is neither larger nor smaller than anything."""
# call: f
# ending: value ["float","nan"]
# lowest tier: C
# stopped by: compared outside
# without it: accepted


def f():
    return float("nan")
