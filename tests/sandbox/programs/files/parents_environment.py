"""Reads the environment of its parent."""
# ending: raises FileNotFoundError or raises PermissionError
# lowest tier: B
# stopped by: landlock
# without it: returned
import os

print(open(f"/proc/{os.getppid()}/environ").read())
