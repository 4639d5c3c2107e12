"""A path with a null byte, then one that is too long."""
# ending: raises OSError
# lowest tier: C
# stopped by: a process of its own
# without it: died
try:
    open("a\0b")
except ValueError:
    open("a" * 5000)
