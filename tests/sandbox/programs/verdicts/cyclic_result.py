"""Returns a list that holds itself."""
# call: f
# ending: value ["list",["cycle",1]]
# lowest tier: C
# stopped by: compared outside
# without it: died


def f():
    held = []
    held.append(held)
    return held
