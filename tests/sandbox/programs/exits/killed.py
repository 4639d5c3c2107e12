"""Kills itself as nobody can refuse."""
# ending: died
# lowest tier: C
# stopped by: a process of its own
# without it: died
import os
import signal

os.kill(os.getpid(), signal.SIGKILL)
