"""Starts more processes than its profile has."""
# ending: raises BlockingIOError
# lowest tier: A
# stopped by: processes
# without it: returned
# profile: subprocess
# jail: root
import os
import time

for _ in range(60):
    if os.fork() == 0:
        time.sleep(600)
