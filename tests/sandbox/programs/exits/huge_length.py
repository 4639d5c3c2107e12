"""Sends a header that promises more than there is memory."""
# call: f
# ending: died
# lowest tier: C
import contextlib
import os


def f():
    for number in range(3, 20):
        with contextlib.suppress(OSError):
            os.write(number, b"\0\0\0\0\0\0\0\0" + b"\xff" * 16)
    return False
