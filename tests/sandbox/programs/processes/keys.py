"""Keeps something in the kernel's keyring for whoever comes next."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter
# without it: prints kept
import ctypes
import platform

number = {"x86_64": 248, "aarch64": 217}[platform.machine()]
libc = ctypes.CDLL(None)
print("stopped" if libc.syscall(number, b"user", b"left", b"x", 1, -4) == -1 else "kept")
