"""Kills itself."""
# ending: died SIGTERM
# lowest tier: C
# stopped by: a process of its own
# without it: died
import os
import signal

signal.signal(signal.SIGTERM, signal.SIG_DFL)
os.kill(os.getpid(), signal.SIGTERM)
