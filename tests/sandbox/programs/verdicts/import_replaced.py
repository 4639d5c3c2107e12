"""Replaces the function behind every import."""
# call: f
# ending: value 3
# lowest tier: C
# stopped by: compared outside
# without it: accepted
import builtins


def leave(*names, **more):
    raise SystemExit(0)


def f():
    builtins.__import__ = leave
    return 3
