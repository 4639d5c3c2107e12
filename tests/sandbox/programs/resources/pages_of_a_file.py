"""Fills the disk through memory, where no write is ever made."""
# ending: died SIGBUS
# lowest tier: A
# stopped by: scratch size
# without it: returned
import mmap

held = []
for name in ("one", "two", "three"):
    with open(name, "w+b") as file:
        file.truncate(8 * 2**20)
        held.append(mmap.mmap(file.fileno(), 8 * 2**20))
    for place in range(0, 8 * 2**20, 4096):
        held[-1][place] = 1
