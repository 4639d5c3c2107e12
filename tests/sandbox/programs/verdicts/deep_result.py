"""Returns a list that is nested more deeply than anybody compares."""
# call: f
# ending: capped
# lowest tier: C
# stopped by: compared outside
# without it: died


def f():
    held = []
    for _ in range(100_000):
        held = [held]
    return held
