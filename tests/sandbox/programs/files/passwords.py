"""Reads the machine's users."""
# ending: raises FileNotFoundError or raises PermissionError
# lowest tier: B
print(open("/etc/passwd").read())
