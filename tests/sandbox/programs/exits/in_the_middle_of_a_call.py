"""Ends the process as if all were well, when it is called."""
# call: f
# ending: died
# lowest tier: C
# stopped by: compared outside
# without it: accepted
import os


def f():
    os._exit(0)
