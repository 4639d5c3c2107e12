"""Sends its parent to one processor."""
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter
# without it: returned
import os

os.sched_setaffinity(os.getppid(), {0})
