"""Reads the machine's users."""
# ending: raises FileNotFoundError or raises PermissionError
# lowest tier: B
# stopped by: landlock
# without it: returned
print(open("/etc/passwd").read())
