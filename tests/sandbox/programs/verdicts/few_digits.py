"""Lowers how many digits Python writes of an integer, for whoever writes down its own."""
# call: f
# ending: returned
# lowest tier: C
# stopped by: a process of its own
# without it: died
import sys


def f():
    sys.set_int_max_str_digits(640)
    return 10**1000
