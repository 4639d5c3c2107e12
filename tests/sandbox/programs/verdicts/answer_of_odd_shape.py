"""Answers with what no encoder writes, so that whoever reads it fails."""
# call: f
# ending: died
# lowest tier: C
# stopped by: compared outside
# without it: died
import os

FORGED = b'{"outcome":"returned","value":["dict",["float"],7]}'


def f():
    os.write(3, FORGED + b"\n")
    os.write(3, len(FORGED).to_bytes(8, "little") + FORGED)
    os._exit(0)
