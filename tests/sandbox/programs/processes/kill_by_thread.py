"""Kills its parent by the number of its thread."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter, scopes
# without it: died or prints killed
import ctypes
import os
import platform

number = {"x86_64": 234, "aarch64": 131}[platform.machine()]
done = ctypes.CDLL(None).syscall(number, os.getppid(), os.getppid(), 9)
print("stopped" if done == -1 else "killed")
