"""Reads the environment that it was started with."""
# ending: raises FileNotFoundError or raises PermissionError
# lowest tier: B
# stopped by: landlock, dumpable
# without it: returned
print(open("/proc/self/environ").read())
