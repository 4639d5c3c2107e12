"""Turns off that addresses are random."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter
# without it: prints changed
import ctypes

print("stopped" if ctypes.CDLL(None).personality(0x0040000) == -1 else "changed")
