"""Takes away what it reads from, and reads."""
# ending: raises OSError
# lowest tier: C
# stopped by: a process of its own
# without it: died
import os
import sys

os.close(0)
sys.stdin.read()
