"""Makes pipes that hold as much as the kernel lets them."""
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter
# without it: returned
import fcntl
import os

for _ in range(8):
    read, write = os.pipe()
    fcntl.fcntl(write, 1031, 1 << 19)
