"""Kills itself."""
# ending: died SIGTERM
# lowest tier: C
import os
import signal

signal.signal(signal.SIGTERM, signal.SIG_DFL)
os.kill(os.getpid(), signal.SIGTERM)
