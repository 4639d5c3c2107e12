"""Chooses the processors that it runs on."""
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter
# without it: returned
import os

os.sched_setaffinity(0, os.sched_getaffinity(0))
