"""Goes on for ever when a value of its own is forgotten."""
# ending: timed_out cpu
# lowest tier: C
# stopped by: processor time
# without it: running


class Stays:
    def __del__(self):
        while True:
            pass


Stays()
