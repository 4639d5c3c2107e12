"""Has its parent run only when nobody else wants to."""
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter
# without it: returned
import os

os.sched_setscheduler(os.getppid(), os.SCHED_IDLE, os.sched_param(0))
