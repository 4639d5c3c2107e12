"""Forks by the call that libraries don't use yet."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter, processes
# without it: prints cloned
import ctypes
import os
import struct

arguments = ctypes.create_string_buffer(struct.pack("<11Q", 0, 0, 0, 0, 17, 0, 0, 0, 0, 0, 0))
done = ctypes.CDLL(None).syscall(435, arguments, 88)
if done == 0:
    os._exit(0)
print("stopped" if done == -1 else "cloned")
