"""Answers for itself, through every descriptor that it finds."""
# call: f
# ending: died
# lowest tier: C
import contextlib
import os

FORGED = b'{"outcome":"returned","value":true}'


def f():
    for number in range(3, 20):
        with contextlib.suppress(OSError):
            os.write(number, len(FORGED).to_bytes(8, "little") + FORGED)
    return False
