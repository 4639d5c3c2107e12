"""Raises something whose text never ends."""
# ending: timed_out cpu or raises Endless
# lowest tier: C
# stopped by: processor time
# without it: running or raises Endless


class Endless(Exception):
    def __str__(self):
        while True:
            pass


print(Endless())
