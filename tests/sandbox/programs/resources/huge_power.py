"""Computes a number that has ten thousand million digits."""
# ending: timed_out or memory_exceeded
# lowest tier: C
# stopped by: processor time, memory
# without it: running
ten = 10
ten**ten**ten
