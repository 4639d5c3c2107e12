"""Sends a header that promises more than there is memory."""
# call: f
# ending: died
# lowest tier: C
# stopped by: compared outside
# without it: died
import contextlib
import os


def f():
    for number in range(3, 20):
        with contextlib.suppress(OSError):
            os.write(number, b"\xff" * 7 + b"\x7f" + b"\xff" * 16)
    os._exit(0)
