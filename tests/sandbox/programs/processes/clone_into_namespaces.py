"""Forks into a namespace of its own, where it may fork."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter
# without it: prints root
# profile: subprocess
import ctypes
import os
import platform

number = {"x86_64": 56, "aarch64": 220}[platform.machine()]
new_users, tells_its_end = 0x10000000, 17
done = ctypes.CDLL(None).syscall(number, new_users | tells_its_end, 0, 0, 0, 0)
if done == 0:
    os._exit(0)
print("stopped" if done == -1 else "root")
