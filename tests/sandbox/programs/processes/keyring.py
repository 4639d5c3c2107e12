"""Asks for the keyring of its session."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter
# without it: prints given
import ctypes
import platform

number = {"x86_64": 250, "aarch64": 219}[platform.machine()]
print("stopped" if ctypes.CDLL(None).syscall(number, 0, -3, 1, 0, 0) == -1 else "given")
