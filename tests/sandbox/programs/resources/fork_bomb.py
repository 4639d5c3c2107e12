"""Forks for ever."""
# ending: raises PermissionError
# lowest tier: B
import os

while True:
    os.fork()
