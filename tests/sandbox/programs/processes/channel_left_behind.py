"""Leaves a process behind, where it may start some, that holds the channel and writes answers into it.

What it writes before the end counts as said by the submission, as its own process might have said it.
"""
# ending: prints started or died or value 42
# lowest tier: B
# stopped by: tree of processes
# without it: left behind
# profile: subprocess
import subprocess
import sys

ANSWER = """
import os, time
try:
    os.write(3, b'{"outcome":"returned","value":42}\\n')
finally:  # whoever reads there may be gone
    time.sleep(600)
"""
subprocess.Popen([sys.executable, "-c", ANSWER], close_fds=False, start_new_session=True)
print("started")
