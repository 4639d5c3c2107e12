"""Has the kernel do input and output past the filter."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter, locked memory
# without it: prints made
import ctypes

parameters = ctypes.create_string_buffer(120)
print("stopped" if ctypes.CDLL(None).syscall(425, 4, parameters) == -1 else "made")
