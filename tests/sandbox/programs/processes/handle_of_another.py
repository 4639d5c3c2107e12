"""Takes a handle of its parent."""
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter
# without it: returned
import os

os.pidfd_open(os.getppid())
