"""Asks for files that aren't there, each under a name that the kernel then remembers."""
# ending: timed_out cpu
# lowest tier: C
# stopped by: processor time
# without it: running
import itertools
import os

for number in itertools.count():
    os.path.exists(f"{os.__file__}-{number}")
