"""Has the kernel hand it the faults of its own memory, to hold up whoever reads there."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter
# without it: prints made
import ctypes
import platform

number = {"x86_64": 323, "aarch64": 282}[platform.machine()]
only_of_programs = 1
print("stopped" if ctypes.CDLL(None).syscall(number, only_of_programs) == -1 else "made")
