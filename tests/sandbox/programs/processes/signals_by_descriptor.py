"""Has the kernel signal its parent when a descriptor is ready."""
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter
# without it: returned
import fcntl
import os

read, write = os.pipe()
fcntl.fcntl(read, fcntl.F_SETOWN, os.getppid())
