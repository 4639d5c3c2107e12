"""Starts a shell where it may start Python."""
# ending: raises PermissionError or raises FileNotFoundError
# lowest tier: B
# stopped by: landlock
# without it: returned
# profile: subprocess
import subprocess

subprocess.run(["/bin/sh", "-c", "true"])
