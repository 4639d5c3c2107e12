"""Has Python write where it stands into the channel that its answers go through."""
# call: f
# ending: died
# lowest tier: C
# stopped by: compared outside
# without it: died
import faulthandler


def f():
    faulthandler.dump_traceback(file=3)
    return 3
