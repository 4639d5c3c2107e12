"""Counts the processes that it can ask about."""
# ending: prints stopped
# lowest tier: A
# stopped by: processes seen
# without it: prints found
import os

print("found" if os.getppid() > 1 else "stopped")
