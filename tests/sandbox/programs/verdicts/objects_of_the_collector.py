"""Asks the garbage collector for every value in the process."""
# call: f
# ending: value null
# lowest tier: C
# stopped by: compared outside
# without it: accepted
import gc


def f():
    for held in gc.get_objects():
        if type(held) is dict and "expected" in held:
            return held["expected"]
    return None
