"""Kills its whole process group."""
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter, scopes
# without it: died or everything killed
import os

os.kill(0, 9)
