"""Puts a filter of its own beneath ours, one that has a listener."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter
# without it: prints filtered
import ctypes
import struct

instructions = ctypes.create_string_buffer(struct.pack("<HBBI", 6, 0, 0, 0x7FFF0000))
program = ctypes.create_string_buffer(struct.pack("<HxxxxxxQ", 1, ctypes.addressof(instructions)))
print("stopped" if ctypes.CDLL(None).prctl(22, 2, program, 0, 0) == -1 else "filtered")
