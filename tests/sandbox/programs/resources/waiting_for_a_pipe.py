"""Waits for a pipe that nobody writes into, again whenever it is woken."""
# ending: timed_out wall
# lowest tier: C
# stopped by: wall clock
# without it: running
# wall seconds: 0.5
import os
import signal

for number in (signal.SIGALRM, signal.SIGPROF):
    signal.signal(number, signal.SIG_IGN)
read, write = os.pipe()
os.read(read, 1)
