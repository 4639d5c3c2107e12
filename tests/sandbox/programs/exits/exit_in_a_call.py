"""Exits as if all were well, when it is called."""
# call: f
# ending: exited
# lowest tier: C
# stopped by: compared outside
# without it: accepted


def f():
    raise SystemExit(0)
