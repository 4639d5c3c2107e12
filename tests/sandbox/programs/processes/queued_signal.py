"""Queues a signal for its parent."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter, scopes
# without it: died or prints killed
import ctypes
import os

libc = ctypes.CDLL(None)
print("stopped" if libc.sigqueue(os.getppid(), 9, 0) == -1 else "killed")
