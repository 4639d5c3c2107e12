"""Mounts a file system."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter, landlock, capabilities, users
# without it: prints mounted
# jail: root
import ctypes

print("mounted" if ctypes.CDLL(None).mount(b"x", b".", b"tmpfs", 0, b"") == 0 else "stopped")
