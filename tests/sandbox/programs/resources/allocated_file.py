"""Has the kernel set blocks aside for a large file."""
# ending: raises OSError
# lowest tier: C
# stopped by: file size
# without it: returned
import os

with open("large", "wb") as file:
    os.posix_fallocate(file.fileno(), 0, 40_000_000)
