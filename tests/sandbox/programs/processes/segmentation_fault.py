"""Reads where there is no memory."""
# ending: died SIGSEGV
# lowest tier: C
# stopped by: a process of its own
# without it: died
import ctypes

ctypes.string_at(0)
