"""Sets the time of a file outside."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter
# without it: prints changed
import json
import os

try:
    os.utime(json.__file__, (1, 1))
    changed = os.stat(json.__file__).st_mtime == 1
except OSError:
    changed = False
print("changed" if changed else "stopped")
