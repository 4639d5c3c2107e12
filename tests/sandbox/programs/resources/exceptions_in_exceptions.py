"""Raises a group in a group in a group, deeper than anybody prints."""
# call: f
# ending: raises ExceptionGroup
# lowest tier: C
# stopped by: a process of its own
# without it: died


def f():
    error = ValueError("the innermost")
    for _ in range(50_000):
        error = ExceptionGroup("one more", [error])
    raise error
