"""Begins an answer, never ends it, and waits."""
# call: f
# ending: timed_out wall
# lowest tier: C
# stopped by: wall clock
# without it: running
# wall seconds: 0.5
import os
import time


def f():
    os.write(3, b'{"outcome":"returned","value":')
    time.sleep(600)
