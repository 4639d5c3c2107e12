"""Links its way out of its folder."""
# ending: raises FileNotFoundError or raises PermissionError
# lowest tier: B
# stopped by: landlock
# without it: returned
import os

os.symlink("/etc", "out")
print(open("out/passwd").read())
