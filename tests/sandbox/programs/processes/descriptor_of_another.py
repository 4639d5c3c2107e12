"""Takes a descriptor out of its parent."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter, landlock
# without it: prints taken
import ctypes
import os

libc = ctypes.CDLL(None)
handle = libc.syscall(434, os.getppid(), 0)
taken = [number for number in range(3, 20) if libc.syscall(438, handle, number, 0) != -1]
print("taken" if taken else "stopped")
