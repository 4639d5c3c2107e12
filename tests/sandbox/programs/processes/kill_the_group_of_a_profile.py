"""Signals its whole process group, where it may signal what it starts, and sees whether its parent is still there."""
# ending: prints stopped
# lowest tier: B
# stopped by: scopes, users
# without it: died or everything killed
# profile: subprocess
import os
import signal
import time

signal.signal(signal.SIGTERM, signal.SIG_IGN)
os.kill(0, signal.SIGTERM)
time.sleep(0.3)
print("stopped")
