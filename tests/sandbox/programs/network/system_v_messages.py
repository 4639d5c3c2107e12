"""Makes a System V message queue, which stays when it has gone."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter
# without it: prints made
import ctypes

print("stopped" if ctypes.CDLL(None).msgget(7, 0o1666) == -1 else "made")
