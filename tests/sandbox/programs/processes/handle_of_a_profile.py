"""Signals its parent by a handle, where it may signal what it starts."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter, scopes
# without it: prints reached
# profile: subprocess
import ctypes
import os

libc = ctypes.CDLL(None)
handle = libc.syscall(434, os.getppid() or 1 << 22, 0)
print("reached" if handle != -1 and libc.syscall(424, handle, 0, None, 0) == 0 else "stopped")
