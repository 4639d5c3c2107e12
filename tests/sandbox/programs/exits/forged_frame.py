"""Answers for itself, through every descriptor that it finds."""
# call: f
# ending: died
# lowest tier: C
# stopped by: compared outside
# without it: accepted
import contextlib
import os

FORGED = b'{"outcome":"returned","value":42}'


def f():
    for number in range(3, 20):
        with contextlib.suppress(OSError):
            os.write(number, len(FORGED).to_bytes(8, "little") + FORGED)
    os._exit(0)
