"""Becomes root in a namespace of its own."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter
# without it: prints root
import ctypes

libc = ctypes.CDLL(None, use_errno=True)
print("stopped" if libc.unshare(0x10000000) == -1 else "root")
