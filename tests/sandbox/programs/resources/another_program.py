"""Starts another program."""
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter, landlock, processes
# without it: returned
import subprocess

print(subprocess.run(["/bin/sh", "-c", "id"], capture_output=True).stdout)
