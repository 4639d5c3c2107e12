"""Looks for a descriptor that somebody left open."""
# ending: prints stopped
# lowest tier: C
# stopped by: closing
# without it: says [
import os

found = []
for number in range(4, 1024):
    try:
        os.fstat(number)
        found.append(number)
    except OSError:
        pass
print(found or "stopped")
