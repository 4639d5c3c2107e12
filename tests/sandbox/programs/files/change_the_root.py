"""Makes a folder of its own the root."""
# ending: raises PermissionError
# lowest tier: B
# stopped by: filter, capabilities, users
# without it: returned
# jail: root
import os

os.chroot(".")
