"""Makes a file system by the calls that came after mount."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter, capabilities, users
# without it: prints made
# jail: root
import ctypes

print("stopped" if ctypes.CDLL(None).syscall(430, b"tmpfs", 0) == -1 else "made")
