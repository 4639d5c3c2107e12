"""Makes a POSIX message queue."""
# ending: prints stopped
# lowest tier: B
# stopped by: filter, landlock, message queues
# without it: prints made
import ctypes

libc = ctypes.CDLL(None, use_errno=True)
print("stopped" if libc.mq_open(b"/left", 0o102, 0o600, None) == -1 else "made")
