"""Makes a call by its number in the x32 interface."""
# ending: died SIGSYS
# lowest tier: B
# stopped by: filter
# without it: prints made
import ctypes

ctypes.CDLL(None).syscall(0x40000000 | 39)
print("made")
