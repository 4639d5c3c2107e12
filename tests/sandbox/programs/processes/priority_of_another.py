"""Makes its parent slow."""
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter
# without it: returned
import os

os.setpriority(os.PRIO_PROCESS, os.getppid(), 19)
