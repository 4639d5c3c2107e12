"""Closes everything, then stays."""
# ending: died
# lowest tier: C
# stopped by: a process of its own
# without it: hung
import os
import time

os.closerange(0, 1024)
time.sleep(3600)
