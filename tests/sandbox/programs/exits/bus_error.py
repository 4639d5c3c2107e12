"""Reads a file where it has no bytes any more."""
# ending: died SIGBUS
# lowest tier: C
# stopped by: a process of its own
# without it: died
import mmap

with open("short", "w+b") as file:
    file.write(bytes(10_000))
    file.flush()
    held = mmap.mmap(file.fileno(), 10_000)
    file.truncate(0)
    print(held[5000])
