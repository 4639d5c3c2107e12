"""Computes a number that has ten thousand million digits."""
# ending: timed_out or memory_exceeded
# lowest tier: C
ten = 10
ten**ten**ten
