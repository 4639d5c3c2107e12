"""Kills everything that it may."""
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter, scopes
# without it: everything killed
import os

os.kill(-1, 9)
