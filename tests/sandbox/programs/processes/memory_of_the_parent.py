"""Reads its parent's memory by a call."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter, landlock
# without it: prints read
import ctypes
import os


class Piece(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("length", ctypes.c_size_t)]


held = ctypes.create_string_buffer(16)
ours = Piece(ctypes.addressof(held), 16)
theirs = Piece(id(len), 16)
libc = ctypes.CDLL(None)
read = libc.process_vm_readv(os.getppid(), ctypes.byref(ours), 1, ctypes.byref(theirs), 1, 0)
print("read" if read == 16 else "stopped")
