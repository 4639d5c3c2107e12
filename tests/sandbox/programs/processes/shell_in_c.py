"""Has the C library start a shell."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter, processes, landlock
# without it: prints started
import ctypes

print("started" if ctypes.CDLL(None).system(b"true") == 0 else "stopped")
