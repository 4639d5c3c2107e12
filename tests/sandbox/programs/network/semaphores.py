"""Makes System V semaphores, which stay when it has gone."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter
# without it: prints made
import ctypes

print("stopped" if ctypes.CDLL(None).semget(7, 1, 0o1666) == -1 else "made")
