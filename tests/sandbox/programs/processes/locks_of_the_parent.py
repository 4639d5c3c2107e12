"""Asks where its parent keeps its list of locks, which tells where its memory lies."""
# ending: prints stopped
# lowest tier: B
# stopped by: landlock
# without it: prints told
import ctypes
import os
import platform

number = {"x86_64": 274, "aarch64": 100}[platform.machine()]
head, length = ctypes.c_void_p(), ctypes.c_size_t()
told = ctypes.CDLL(None).syscall(number, os.getppid(), ctypes.byref(head), ctypes.byref(length))
print("stopped" if told == -1 else "told")
