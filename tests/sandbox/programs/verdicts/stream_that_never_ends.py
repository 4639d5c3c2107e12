"""Puts in the place of its output something that is never done with whatever it is asked."""
# call: f
# ending: value 3
# lowest tier: C
# stopped by: a process of its own
# without it: hung
import sys


class Stream:
    def __getattr__(self, name):
        while True:
            pass


def f():
    sys.stdout = sys.stderr = Stream()
    return 3
