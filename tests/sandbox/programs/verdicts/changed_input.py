"""Empties its input, so that what is expected of it is empty too."""
# call: f
# arguments: [["list", 3, 1, 2]]
# ending: value ["list"]
# lowest tier: C
# stopped by: compared outside
# without it: accepted


def f(values):
    values.clear()
    return []
