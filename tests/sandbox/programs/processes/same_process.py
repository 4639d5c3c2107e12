"""Asks whether it shares things with its parent."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter, landlock
# without it: prints told
import ctypes
import os
import platform

number = {"x86_64": 312, "aarch64": 272}[platform.machine()]
told = ctypes.CDLL(None).syscall(number, os.getpid(), os.getppid(), 1, 0, 0)
print("stopped" if told == -1 else "told")
