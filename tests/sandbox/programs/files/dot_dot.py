"""Walks up from its folder."""
# ending: raises FileNotFoundError or raises PermissionError
# lowest tier: B
print(open("../" * 20 + "etc/shadow").read())
