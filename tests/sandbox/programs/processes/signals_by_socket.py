"""Has the kernel signal its parent when a socket of its own event loop is ready."""
# ending: raises OSError
# lowest tier: B
# stopped by: filter
# without it: returned
# profile: asyncio
import fcntl
import os
import socket

one, other = socket.socketpair()
fcntl.ioctl(one, 0x8901, os.getppid().to_bytes(4, "little"))
