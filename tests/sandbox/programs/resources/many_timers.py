"""Makes timers in the kernel, one after the other."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter, signals
# without it: prints made
import ctypes
import platform

number = {"x86_64": 222, "aarch64": 107}[platform.machine()]
libc = ctypes.CDLL(None)
timer = ctypes.c_int()
made = sum(libc.syscall(number, 1, None, ctypes.byref(timer)) == 0 for _ in range(100))
print("made" if made == 100 else "stopped")
