"""Locks every other byte of a file, for each of which the kernel keeps a record."""
# ending: timed_out cpu
# lowest tier: C
# stopped by: processor time
# without it: running
import fcntl
import itertools

with open("file", "wb") as file:
    for place in itertools.count(step=2):
        fcntl.lockf(file, fcntl.LOCK_EX, 1, place)
