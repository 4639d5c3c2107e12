"""Starts one short process after the other, where it may, none of which lasts long enough to be noticed."""
# ending: timed_out wall
# lowest tier: C
# stopped by: wall clock
# without it: running
# profile: subprocess
# wall seconds: 2
import subprocess
import sys

while True:
    subprocess.run([sys.executable, "-S", "-E", "-c", "sum(range(10**5))"])
