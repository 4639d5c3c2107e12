"""Takes away the right to read a file outside."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter
# without it: prints changed
import os
import stat

import json

try:
    before = os.stat(json.__file__).st_mode
    os.chmod(json.__file__, stat.S_IMODE(before) ^ stat.S_IXOTH)
    changed = os.stat(json.__file__).st_mode != before
except OSError:
    changed = False
print("changed" if changed else "stopped")
