"""Looks for something that is not Python's."""
# ending: prints stopped
# lowest tier: B
# stopped by: landlock
# without it: says found
import os

try:
    found = set(os.listdir("/")) & {"home", "boot", "proc", "sys", "var", "tmp"}
except PermissionError:
    found = set()
print("found" if found else "stopped", *found)
