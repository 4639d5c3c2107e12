"""Executes a program that is only in memory."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter, landlock
# without it: died
import ctypes
import os
import shutil
import sys

sys.stdout.flush()
descriptor = ctypes.CDLL(None).syscall(319, b"x", 0)
if descriptor == -1:
    print("stopped")
    sys.exit()
with open(descriptor, "wb", closefd=False) as file, open("/bin/echo", "rb") as echo:
    shutil.copyfileobj(echo, file)
os.execv(f"/proc/self/fd/{descriptor}", ["echo", "out of memory"])
