"""Has its parent wait for the disk behind everybody else."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter
# without it: prints changed
import ctypes
import os
import platform

number = {"x86_64": 251, "aarch64": 30}[platform.machine()]
idle = 3 << 13
print("stopped" if ctypes.CDLL(None).syscall(number, 1, os.getppid(), idle) == -1 else "changed")
