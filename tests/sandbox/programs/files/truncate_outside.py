"""Empties a file that it needn't open."""
# ending: raises OSError
# lowest tier: B
# stopped by: landlock
# without it: returned
import os

os.truncate("/home/another/solution.py", 0)
