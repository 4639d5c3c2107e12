"""Asks whether a file is there, without reading it."""
# ending: raises FileNotFoundError
# lowest tier: A
# stopped by: tree
# without it: returned
import os

os.stat("/home/another/solution.py")
