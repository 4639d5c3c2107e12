"""Reads a file over a symbolic link in its own folder."""
# ending: raises FileNotFoundError or raises PermissionError
# lowest tier: B
# stopped by: landlock
# without it: returned
import os

os.symlink("/home/another/solution.py", "input.txt")
print(open("input.txt").read())
