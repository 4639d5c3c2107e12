"""Stops itself, as Ctrl-Z does."""
# ending: timed_out wall
# lowest tier: C
# stopped by: wall clock
# without it: running
# wall seconds: 0.5
import os
import signal

os.kill(os.getpid(), signal.SIGSTOP)
