"""Traces whoever is forked beside it, within two seconds."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter, landlock, dumpable
# without it: prints traced
import ctypes
import os
import time

libc = ctypes.CDLL(None)
seize = 0x4206
own = os.getpid()
near = [number for number in range(own - 40, own + 40) if number not in (own, os.getppid())]
until = time.monotonic() + 2
traced = False
while not traced and time.monotonic() < until:
    traced = any(libc.ptrace(seize, number, 0, 0) != -1 for number in near)
    time.sleep(0.02)
print("traced" if traced else "stopped")
