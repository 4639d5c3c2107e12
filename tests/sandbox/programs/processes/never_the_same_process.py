"""Leaves a process behind, where it may start some, that is another one whenever somebody looks."""
# ending: prints started
# lowest tier: B
# stopped by: tree of processes
# without it: left behind
# profile: subprocess
import subprocess
import sys

MOVES = """
import os, time
for _ in range(10**6):
    if os.fork():
        os._exit(0)
    time.sleep(0.002)
time.sleep(600)
"""
subprocess.Popen([sys.executable, "-c", MOVES], start_new_session=True)
print("started")
