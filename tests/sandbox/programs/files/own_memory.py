"""Opens its parent's memory."""
# ending: raises FileNotFoundError or raises PermissionError
# lowest tier: B
import os

open(f"/proc/{os.getppid()}/mem", "rb")
