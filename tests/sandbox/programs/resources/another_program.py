"""Starts another program."""
# ending: raises PermissionError
# lowest tier: B
import subprocess

print(subprocess.run(["/bin/sh", "-c", "id"], capture_output=True).stdout)
