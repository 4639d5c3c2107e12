"""Exits as programs do."""
# ending: exited 3
# lowest tier: C
# stopped by: a process of its own
# without it: died
import sys

sys.exit(3)
