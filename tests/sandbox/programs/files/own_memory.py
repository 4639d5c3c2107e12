"""Opens its parent's memory."""
# ending: raises FileNotFoundError or raises PermissionError
# lowest tier: B
# stopped by: landlock
# without it: returned
import os

open(f"/proc/{os.getppid()}/mem", "rb")
