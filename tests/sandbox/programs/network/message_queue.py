"""Makes System V shared memory."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter
# without it: prints made
import ctypes

libc = ctypes.CDLL(None, use_errno=True)
print("stopped" if libc.shmget(1, 4096, 0o1666) == -1 else "made")
