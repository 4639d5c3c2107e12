"""Asks the C library for more memory than the limit."""
# ending: prints stopped
# lowest tier: C
# stopped by: memory
# without it: prints given
import ctypes

libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
print("given" if libc.malloc(ctypes.c_size_t(1 << 30)) else "stopped")
