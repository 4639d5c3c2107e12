"""Leaves a process behind, where it may start some, that holds its output."""
# ending: prints started
# lowest tier: B
# stopped by: tree of processes
# without it: left behind
# profile: subprocess
import subprocess
import sys

subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"], start_new_session=True)
print("started")
