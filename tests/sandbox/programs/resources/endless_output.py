"""Prints into something whose write never returns."""
# ending: timed_out cpu
# lowest tier: C
# stopped by: processor time
# without it: running
import sys


class Never:
    def write(self, text):
        while True:
            pass

    flush = property(write)


sys.stdout = Never()
print("x")
