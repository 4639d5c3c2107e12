"""Writes into its parent's memory by a call."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter, landlock
# without it: prints written
import ctypes
import os


class Piece(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("length", ctypes.c_size_t)]


text = "as it was"
ours = ctypes.create_string_buffer(text.encode())
place = id(text) + text.__sizeof__() - len(text) - 1
pieces = [Piece(address, len(text)) for address in (ctypes.addressof(ours), place)]
written = ctypes.CDLL(None).process_vm_writev(os.getppid(), ctypes.byref(pieces[0]), 1, ctypes.byref(pieces[1]), 1, 0)
print("stopped" if written == -1 and ctypes.get_errno() != 14 else "written")
