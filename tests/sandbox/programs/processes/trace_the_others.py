"""Traces whoever was forked beside it."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter, landlock, dumpable
# without it: prints traced
import ctypes
import os

libc = ctypes.CDLL(None)
seize = 0x4206
own = os.getpid()
near = [number for number in range(own - 40, own + 40) if number not in (own, os.getppid())]
traced = [number for number in near if libc.ptrace(seize, number, 0, 0) != -1]
print("traced" if traced else "stopped")
