"""Makes a named pipe."""
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter, landlock
# without it: returned
import os

os.mkfifo("pipe")
