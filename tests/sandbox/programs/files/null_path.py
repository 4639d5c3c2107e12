"""A path with a null byte, then one that is too long."""
# ending: raises OSError
# lowest tier: C
try:
    open("a\0b")
except ValueError:
    open("a" * 5000)
