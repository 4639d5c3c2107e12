"""Finds descriptors by their names."""
# ending: raises FileNotFoundError or raises PermissionError
# lowest tier: B
# stopped by: landlock, dumpable
# without it: returned
import os

print(os.listdir("/proc/self/fd"))
