"""Reads where there is no memory."""
# ending: died SIGSEGV
# lowest tier: C
import ctypes

ctypes.string_at(0)
