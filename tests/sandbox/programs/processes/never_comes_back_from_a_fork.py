"""Forks so that it waits for its child inside the kernel, and the child never ends."""
# ending: timed_out wall
# lowest tier: B
# stopped by: wall clock
# without it: running
# profile: subprocess
# wall seconds: 1
import ctypes

if ctypes.CDLL(None).vfork() == 0:
    while True:
        pass
