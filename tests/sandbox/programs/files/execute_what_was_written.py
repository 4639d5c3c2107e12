"""Executes a file that it has just written."""
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter, landlock
# without it: died
import os

with open("run", "w") as file:
    file.write("#!/bin/sh\necho out\n")
os.chmod("run", 0o755)
os.execv("./run", ["run"])
