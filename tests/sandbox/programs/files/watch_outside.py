"""Has the kernel tell what others do with their files."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter
# without it: prints watching
import ctypes

print("stopped" if ctypes.CDLL(None).inotify_init1(0) == -1 else "watching")
