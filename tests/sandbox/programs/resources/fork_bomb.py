"""Forks for ever."""
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter, processes
# without it: prints bomb
import os
import time

for _ in range(60):
    if os.fork() == 0:
        time.sleep(600)
print("bomb")
