"""Kills the process that it was forked from."""
# ending: raises PermissionError
# lowest tier: B
import os

os.kill(os.getppid(), 9)
