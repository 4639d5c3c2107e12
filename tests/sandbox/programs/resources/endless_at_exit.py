"""Ends, and goes on for ever in what runs at the end."""
# ending: timed_out cpu
# lowest tier: C
# stopped by: processor time
# without it: running
import atexit


@atexit.register
def last():
    while True:
        pass
