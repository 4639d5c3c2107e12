"""Leaves a process behind that outlives it."""
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter, processes
# without it: returned
import os
import time

if os.fork() == 0:
    os.setsid()
    time.sleep(600)
