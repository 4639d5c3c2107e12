"""Returns a value that is much too large."""
# call: f
# ending: capped or timed_out cpu
# lowest tier: C
# stopped by: compared outside
# without it: hung


def f():
    held = ["flood"]
    for _ in range(40):
        held = [held, held]
    return held
