"""Takes a handle of a file outside, by which it could be opened past every folder."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter
# without it: prints taken
import ctypes
import json
import platform
import struct

number = {"x86_64": 303, "aarch64": 264}[platform.machine()]
handle = ctypes.create_string_buffer(struct.pack("<Ii", 128, 0) + bytes(128))
mount = ctypes.c_int()
path = json.__file__.encode()
taken = ctypes.CDLL(None).syscall(number, -100, path, handle, ctypes.byref(mount), 0)
print("stopped" if taken == -1 else "taken")
