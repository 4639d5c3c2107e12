"""Writes its own memory through a file."""
# ending: raises FileNotFoundError or raises PermissionError
# lowest tier: B
# stopped by: landlock, dumpable
# without it: returned
open("/proc/self/mem", "wb")
