"""Fills the disk with files that it has removed and holds open."""
# ending: raises OSError
# lowest tier: A
# stopped by: scratch size
# without it: returned
import os

held = []
for number in range(5):
    held.append(open(str(number), "wb", buffering=0))
    os.unlink(str(number))
    held[-1].write(bytes(4 * 2**20))
