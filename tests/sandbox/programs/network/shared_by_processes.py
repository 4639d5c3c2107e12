"""Shared memory that a program of another child can open by its number."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter
# without it: prints shared
import ctypes

libc = ctypes.CDLL(None)
print("shared" if libc.shmget(0x5EC2E7, 0, 0) != -1 else "stopped")
