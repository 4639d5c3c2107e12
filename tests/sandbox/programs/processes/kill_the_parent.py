"""Kills the process that it was forked from."""
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter, scopes
# without it: died or returned
import os

os.kill(os.getppid(), 9)
