"""Locks memory, so that it can't be swapped out."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter, locked memory
# without it: prints locked
import ctypes

held = ctypes.create_string_buffer(1 << 20)
print("locked" if ctypes.CDLL(None).mlock(held, 1 << 20) == 0 else "stopped")
