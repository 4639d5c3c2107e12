"""Reads about the machine's first process."""
# ending: raises FileNotFoundError or raises PermissionError
# lowest tier: B
# stopped by: landlock
# without it: returned
print(open("/proc/1/status").read())
