"""Lists the working folders of others."""
# ending: prints stopped
# lowest tier: B
# stopped by: landlock
# without it: prints found
import os

own = os.path.basename(os.getcwd())
try:
    found = [name for name in os.listdir("..") if name.isdigit() and name != own]
except PermissionError:
    found = []
print("found" if found else "stopped")
