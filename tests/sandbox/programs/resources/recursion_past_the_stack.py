"""Raises Python's limit of recursion and uses the stack up in C."""
# ending: died SIGSEGV or raises RecursionError or memory_exceeded
# lowest tier: C
# stopped by: a process of its own
# without it: died
import sys

sys.setrecursionlimit(10**9)


class Deep:
    def __repr__(self):
        return repr(self)


repr(Deep())
