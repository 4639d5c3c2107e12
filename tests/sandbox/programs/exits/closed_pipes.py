"""Closes everything, then stays."""
# ending: died
# lowest tier: C
import os
import time

os.closerange(0, 1024)
time.sleep(3600)
