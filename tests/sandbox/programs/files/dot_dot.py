"""Walks up from its folder."""
# ending: raises FileNotFoundError or raises PermissionError
# lowest tier: B
# stopped by: landlock
# without it: returned
print(open("../" * 20 + "etc/shadow").read())
