"""Closes what is printed to."""
# ending: returned
# lowest tier: C
# stopped by: a process of its own
# without it: died
import sys

sys.stdout.close()
