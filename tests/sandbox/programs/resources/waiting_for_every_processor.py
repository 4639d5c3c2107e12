"""Waits until every processor has come by, for ever, and needs none itself."""
# ending: timed_out wall
# lowest tier: C
# stopped by: wall clock
# without it: running
# wall seconds: 0.5
import ctypes
import os

number = {"x86_64": 324, "aarch64": 283}[os.uname().machine]
while True:
    ctypes.CDLL(None).syscall(number, 1, 0, 0)
