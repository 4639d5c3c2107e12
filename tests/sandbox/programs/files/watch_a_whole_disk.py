"""Has the kernel tell what happens on a whole file system."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter
# without it: prints watching
import ctypes
import platform

number = {"x86_64": 300, "aarch64": 262}[platform.machine()]
with_names = 0x200
print("stopped" if ctypes.CDLL(None).syscall(number, with_names, 0) == -1 else "watching")
