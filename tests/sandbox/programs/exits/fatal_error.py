"""Ends the interpreter from within."""
# ending: died SIGABRT
# lowest tier: C
# stopped by: a process of its own
# without it: died
import ctypes

ctypes.pythonapi.Py_FatalError(b"over")
