"""Aborts."""
# ending: died SIGABRT
# lowest tier: C
# stopped by: a process of its own
# without it: died
import os

os.abort()
