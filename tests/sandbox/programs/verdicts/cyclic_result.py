"""Returns a list that holds itself."""
# call: f
# ending: value ["list",["cycle",1]]
# lowest tier: C


def f():
    held = []
    held.append(held)
    return held
