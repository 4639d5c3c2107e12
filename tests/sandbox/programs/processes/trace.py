"""Traces its parent."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter, landlock
# without it: prints traced
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
print("stopped" if libc.ptrace(16, os.getppid(), 0, 0) == -1 else "traced")
