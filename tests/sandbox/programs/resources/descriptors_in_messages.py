"""Keeps more descriptors than it may have, in messages that it sends to itself."""
# ending: raises OSError
# lowest tier: C
# stopped by: descriptors
# without it: returned
# profile: asyncio
import os
import socket

nothing = os.open("/dev/null", os.O_RDONLY)
one, other = socket.socketpair()
for _ in range(3):
    socket.send_fds(one, [b"x"], [nothing] * 250)
