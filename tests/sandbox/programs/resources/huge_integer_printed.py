"""Prints a number of some millions of digits."""
# ending: timed_out or memory_exceeded
# lowest tier: C
# stopped by: processor time
# without it: running
import sys

sys.set_int_max_str_digits(0)
print(len(str(7 ** (12 * 10**6))))
