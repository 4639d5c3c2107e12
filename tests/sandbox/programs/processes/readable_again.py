"""Makes its memory readable again for others."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter
# without it: prints readable
import ctypes

print("stopped" if ctypes.CDLL(None).prctl(4, 1, 0, 0, 0) == -1 else "readable")
